/// Rows of one of the two tables, kept as columns.
public struct RecordTable<Field: RecordField>: ~Copyable {
  /// The values, by slot; ask `slot(of:)` once per input, not once per row.
  public var columns: RecordColumns
  /// Where the rows come from.
  public var origins = RowOrigins()
  private var given: Set<Field> = []

  /// The most rows that a table can hold.
  public static var maximumRows: Int { RecordColumns.maximumRows }

  /// An empty table.
  public init() {
    columns = RecordColumns()
    for field in Field.allCases where field.kind == .day {
      columns.setUnknown(Day.unknown.number, slot: Self.slot(of: field))
    }
    for field in Field.allCases where field.kind == .status {
      columns.setUnknown(EmploymentStatus.active.rawValue, slot: Self.slot(of: field))
    }
  }

  /// Number of finished rows.
  public var count: Int { columns.count }

  /// Whether any input had this field, with or without values.
  public func has(_ field: Field) -> Bool { given.contains(field) }

  /// Records that an input has this field.
  public mutating func declare(_ field: Field) { given.insert(field) }

  /// Where a field's values are kept.
  public static func slot(of field: Field) -> Int { field.slot }

  /// What a table was before an input was read.
  public struct Mark {
    fileprivate let count: Int
    fileprivate let given: Set<Field>
  }

  /// What the table is now, to come back to if reading fails.
  public var mark: Mark { Mark(count: count, given: given) }

  /// Makes the table what it was.
  public mutating func restore(_ mark: Mark) {
    columns.truncate(to: mark.count)
    origins.truncate(to: mark.count)
    given = mark.given
  }

  /// Ends the row under construction, which comes from a line (0: not known) of a file
  /// that `origins` knows by its number (-1: none). Errors: `.limit` beyond `maximumRows`.
  public mutating func endRow(file: Int = -1, line: Int = 0) throws {
    try columns.endRow()
    try origins.append(row: count - 1, file: file, line: line)
  }

  /// Forgets whatever the row under construction holds.
  public mutating func dropRow() { columns.truncate(to: count) }

  /// Gives every field that was given a value, known or not, in every row.
  mutating func finish() throws {
    for field in Field.allCases where given.contains(field) {
      try columns.pad(field.kind.bank, slot: Self.slot(of: field))
    }
  }

  /// The symbols, days or statuses of a field: one a row, or none at all.
  public func integers(_ field: Field) -> UnsafeBufferPointer<Int32> {
    columns.integers(slot: Self.slot(of: field))
  }

  /// The numbers of a field, NaN where not known: one a row, or none at all.
  public func reals(_ field: Field) -> UnsafeBufferPointer<Double> {
    columns.reals(slot: Self.slot(of: field))
  }

  /// The symbol of a field; `Symbol.none` if not known.
  public func symbol(_ field: Field, _ row: Int) -> Symbol {
    let column = integers(field)
    return column.indices.contains(row) ? column[row] : .none
  }

  /// The number of a field; NaN if not known.
  public func real(_ field: Field, _ row: Int) -> Double {
    let column = reals(field)
    return column.indices.contains(row) ? column[row] : .nan
  }

  /// The text of a field; nil if not known.
  public func text(_ field: Field, _ row: Int) -> String? {
    let text = utf8(field, row)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text field; empty if not known.
  public func utf8(_ field: Field, _ row: Int) -> UnsafeBufferPointer<UInt8> {
    columns.utf8(slot: Self.slot(of: field), row)
  }

  /// The texts of a text field by row, as they lie in memory.
  public func block(_ field: Field) -> TextBlock { columns.block(slot: Self.slot(of: field)) }

  /// The text of a field as a C string that lives as long as the table.
  public func cString(_ field: Field, _ row: Int) -> UnsafePointer<CChar>? {
    columns.cString(slot: Self.slot(of: field), row)
  }

  /// The day of a field; `Day.unknown` if not known.
  public func day(_ field: Field, _ row: Int) -> Day {
    let column = integers(field)
    return column.indices.contains(row) ? Day(number: column[row]) : .unknown
  }
}

extension RecordTable: @unchecked Sendable {}
