import OrgModel

/// What must be true of records beyond their columns. Run by tests and not when an
/// engine is made: the embedded files have passed it.
public struct RecordCheck {
  private let catalog: Catalog
  private let sources: [String: Source]
  private let roles: Set<String>
  private let keys: Set<String>
  private let items: Set<Int>

  /// A check against everything that records refer to.
  public init(_ catalog: Catalog) throws {
    self.catalog = catalog
    sources = Dictionary(uniqueKeysWithValues: catalog.sources.map { ($0.id, $0) })
    roles = Set(try catalog.records("role").ids)
    var keys = Set(catalog.benchmarks.map(\.key))
    for kind in RecordKind.all { keys.formUnion(try catalog.records(kind.name).ids) }
    self.keys = keys
    items = Set(try catalog.items().map(\.number))
  }

  /// Checks every record of `set`. Errors: the first mistake, with file, row and column.
  public func check(_ set: RecordSet) throws {
    let isCited = set.kind.commonColumns == RecordKind.citation
    for row in 0..<set.count {
      if isCited { try checkCitation(set, row) }
      for column in set.kind.columns { try check(set, row, column) }
    }
    if set.kind.name == "contradiction" { try checkSides(set) }
    if set.kind.name == "raci-template" { try checkAccountable(set) }
    if set.kind.name == "stage" { try checkBands(set) }
  }

  private func checkCitation(_ set: RecordSet, _ row: Int) throws {
    for column in ["id", "source_id", "locator", "grade", "items"]
    where set.text(row, column).isEmpty {
      throw error(set, row, column, "must not be blank")
    }
    guard let source = sources[set.text(row, "source_id")] else {
      throw error(set, row, "source_id", "is not a source")
    }
    guard let grade = Grade(rawValue: set.text(row, "grade")) else {
      throw error(set, row, "grade", "is not a grade")
    }
    guard grade <= source.grade else {
      throw error(set, row, "grade", "is better than the source's own grade, \(source.grade)")
    }
    for item in set.text(row, "items").split(separator: ",") {
      guard let number = Int(item), items.contains(number) else {
        throw error(set, row, "items", "names an item that there is not")
      }
    }
  }

  private func check(_ set: RecordSet, _ row: Int, _ column: RecordKind.Column) throws {
    let text = set.text(row, column.name)
    guard !text.isEmpty else {
      if column.isRequired { throw error(set, row, column.name, "must not be blank") }
      return
    }
    let parts = text.split(separator: ";").map(String.init)
    let isRight: Bool =
      switch column.cell {
      case .text: true
      case .number: Double(text)?.isFinite == true
      case .word(let words): words.contains(text)
      case .roles: parts.allSatisfy { roles.contains($0) }
      case .keys: parts.allSatisfy { keys.contains($0) }
      case .source: sources[text] != nil
      case .assignments:
        parts.allSatisfy { part in
          let sides = part.split(separator: "=")
          return sides.count == 2 && sides[1].allSatisfy { "RACI/".contains($0) }
        }
      }
    guard isRight else { throw error(set, row, column.name, "is not what the column holds") }
  }

  /// At most one side of a contradiction is the default, and one row says how it is
  /// resolved.
  private func checkSides(_ set: RecordSet) throws {
    for id in set.ids {
      let rows = set.range(of: id)
      guard rows.count(where: { set.text($0, "is_default") == "yes" }) <= 1 else {
        throw error(set, rows.lowerBound, "is_default", "is yes on several sides")
      }
      guard rows.contains(where: { !set.text($0, "resolution").isEmpty }) else {
        throw error(set, rows.lowerBound, "resolution", "is blank on every side")
      }
    }
  }

  /// A task of a template of ours has one A and at least one R.
  private func checkAccountable(_ set: RecordSet) throws {
    for row in 0..<set.count where set.text(row, "is_ours") == "yes" {
      let letters = set.text(row, "assignments").split(separator: ";")
        .compactMap { $0.split(separator: "=").last }
      guard letters.count(where: { $0.contains("A") }) == 1,
        letters.contains(where: { $0.contains("R") })
      else { throw error(set, row, "assignments", "needs one A and at least one R") }
    }
  }

  /// Bands are not inverted, and those of one source on one axis overlap only in an
  /// end that a half-open band gives to the upper one.
  private func checkBands(_ set: RecordSet) throws {
    for row in 0..<set.count {
      guard let low = Double(set.text(row, "low")), let high = Double(set.text(row, "high")) else {
        continue
      }
      guard low <= high else { throw error(set, row, "high", "is below the low end") }
    }
    for row in 0..<set.count {
      guard let low = Double(set.text(row, "low")) else { continue }
      let isCovered = (0..<set.count).contains { other in
        guard other != row, set.text(other, "source_id") == set.text(row, "source_id"),
          set.text(other, "axis") == set.text(row, "axis"),
          let start = Double(set.text(other, "low")), start < low || start == low && other < row
        else { return false }
        guard let end = Double(set.text(other, "high")) else { return true }
        return set.text(other, "bounds") == "closed" ? low <= end : low < end
      }
      if isCovered { throw error(set, row, "low", "is inside another band of its source") }
    }
  }

  private func error(
    _ set: RecordSet, _ row: Int, _ column: String, _ reason: String
  ) -> OrgError {
    OrgError(
      .badInput, reason,
      at: .init(
        file: set.kind.file, row: set.fileRow(row), column: column,
        value: OrgError.clipped(set.text(row, column))))
  }
}
