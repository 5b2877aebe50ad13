import CSV
import OrgModel

extension CSVError {
  /// The mistake as users see it, in an input called `file` with these headers.
  public func orgError(file: String, headers: [String]) -> OrgError {
    let (reason, hint) =
      switch kind {
      case .unterminatedQuote:
        ("opens a quote that never closes", "close it, or double it if it is part of the text")
      case .textAfterQuote:
        ("has text after its closing quote", "double a quote that is part of the text")
      case .fieldTooLong:
        ("is longer than \(CSVScanner.maximumFieldBytes) bytes", "look for a quote left open")
      case .tooManyFields:
        ("has more than \(CSVScanner.maximumFields) fields", "check the delimiter")
      }
    let column = headers.indices.contains(field) ? headers[field] : nil
    return OrgError(.badInput, reason, at: .init(file: file, row: row, column: column), hint: hint)
  }
}
