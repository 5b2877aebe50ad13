import CSV
import OrgModel

/// The records of one kind, as columns of C-ready text: found by id without
/// allocation, read without copies.
public final class RecordSet: Sendable {
  /// The kind.
  public let kind: RecordKind
  /// Names of the columns, the id first.
  public let header: [String]
  private let cells: TextColumn
  /// Rows ordered by id, then as in the file.
  private let order: [Int32]

  /// Number of rows.
  public var count: Int { order.count }

  /// Reads a file of the catalogue and joins `additions`, whose cells are in the order
  /// of the header. Errors: wrong columns, with file and row.
  init(
    _ kind: RecordKind, _ bytes: UnsafeBufferPointer<UInt8>, adding additions: [[String]] = []
  ) throws {
    self.kind = kind
    header = kind.header
    titleColumn = header.firstIndex(of: kind.title) ?? 0
    var scanner = CSVScanner(bytes, delimiter: 0x2C)
    var record = CSVRecord()
    var cells = TextColumn()
    var rows = 0
    do {
      guard try scanner.read(into: &record), record.strings() == header else {
        throw OrgError(
          .badInput, "must have the columns \(header.joined(separator: ","))",
          at: .init(file: kind.file, row: 1))
      }
      while try scanner.read(into: &record) {
        guard record.count == header.count else {
          throw OrgError(
            .badInput, "has \(record.count) fields, not \(header.count)",
            at: .init(file: kind.file, row: scanner.row))
        }
        for column in 0..<record.count { try record.withField(column) { try cells.append($0) } }
        rows += 1
      }
    } catch let error as CSVError {
      throw OrgError(.badInput, "is not valid CSV", at: .init(file: kind.file, row: error.row))
    }
    for cell in additions.joined() {
      var cell = cell
      try cell.withUTF8 { try cells.append($0) }
    }
    rows += additions.count
    let width = header.count
    order = (0..<rows).sorted { left, right in
      let (a, b) = (cells.utf8(at: left * width), cells.utf8(at: right * width))
      return a.lexicographicallyPrecedes(b) || a.elementsEqual(b) && left < right
    }.map { Int32($0) }
    self.cells = cells
  }

  /// The text of a cell, empty where the source states nothing.
  public func text(_ row: Int, _ column: Int) -> String {
    cells[cell(row, column)] ?? ""
  }

  /// The text of a cell by the column's name; empty where there is none.
  public func text(_ row: Int, _ column: String) -> String {
    header.firstIndex(of: column).map { text(row, $0) } ?? ""
  }

  /// The columns of this kind alone: after the id and before those of every kind.
  public var fieldColumns: Range<Int> { 1..<header.count - kind.commonColumns.count }

  /// The column of what a reader is shown as a record's name.
  public let titleColumn: Int

  /// The text of a cell by the column's name as a C string; nil if empty or not there.
  public func cString(_ row: Int, _ column: String) -> UnsafePointer<CChar>? {
    header.firstIndex(of: column).map { cString(row, $0) } ?? nil
  }

  /// What a reader is shown as a record's name.
  public func title(_ row: Int) -> String { text(row, titleColumn) }

  /// The text of a cell as a C string that lives as long as the set; nil if empty.
  public func cString(_ row: Int, _ column: Int) -> UnsafePointer<CChar>? {
    cells.cString(at: cell(row, column))
  }

  /// The row in the file, the header being 1.
  public func fileRow(_ row: Int) -> Int { Int(order[row]) + 2 }

  /// The rows that have `id`; empty if none. O(log n), no allocation.
  public func range(of id: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let first = partition { !$0.lexicographicallyPrecedes(id) }
    let end = partition { id.lexicographicallyPrecedes($0) }
    return first..<max(first, end)
  }

  /// As `range(of:)`, for a Swift string.
  public func range(of id: String) -> Range<Int> {
    var id = id
    return id.withUTF8 { range(of: $0) }
  }

  /// Every id once, in order.
  public var ids: [String] { unique((0..<count).map { text($0, 0) }) }

  private func cell(_ row: Int, _ column: Int) -> Int { Int(order[row]) * header.count + column }

  private func partition(_ isReached: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isReached(cells.utf8(at: cell(middle, 0))) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// `elements` without repetitions, in the order of first appearance.
public func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
