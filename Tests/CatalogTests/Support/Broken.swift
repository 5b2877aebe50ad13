import Testing

@testable import Catalog
@testable import OrgModel

/// Expects that `read` fails on bad input at a place of a catalogue file.
func expectBadInput(
  _ file: String, row: Int, column: String?, value: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation, _ read: () throws -> Void
) {
  do {
    try read()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as OrgError {
    #expect(error.code == .badInput, sourceLocation: sourceLocation)
    #expect(error.location.file == file, sourceLocation: sourceLocation)
    #expect(error.location.row == row, sourceLocation: sourceLocation)
    #expect(error.location.column == column, sourceLocation: sourceLocation)
    if let value { #expect(error.location.value == value, sourceLocation: sourceLocation) }
    #expect(!error.reason.isEmpty, sourceLocation: sourceLocation)
  } catch {
    Issue.record("threw \(error)", sourceLocation: sourceLocation)
  }
}

/// A row of a table that is right but for the cells in `changes`.
func row(_ columns: [String], _ right: [String: String], _ changes: [String: String]) -> String {
  let cells = right.merging(changes) { $1 }
  return columns.map { "\"\(cells[$0, default: ""])\"" }.joined(separator: ",")
}

/// The header and rows of a catalogue file.
func table(_ columns: [String], _ rows: [String]) -> String {
  ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
}
