/// Rows kept as columns: one table type for people and accounts.
///
/// A field that is never given takes no memory; one that is given from some row on
/// is filled up with "not known" before it.
public struct RecordTable<Field: RecordField>: ~Copyable {
  private var integers = InlineArray<16, Column<Int32>> { _ in Column() }
  private var reals = InlineArray<8, Column<Double>> { _ in Column() }
  private var texts = InlineArray<4, TextColumn> { _ in TextColumn() }
  private var given: Set<Field> = []
  /// Number of finished rows.
  public private(set) var count = 0

  /// The most rows that a table can hold.
  public static var maximumRows: Int { Int(Int32.max) - 1 }

  /// An empty table.
  public init() {}

  /// Whether any input had this field, with or without values.
  public func has(_ field: Field) -> Bool { given.contains(field) }

  /// Records that an input has this field.
  public mutating func declare(_ field: Field) { given.insert(field) }

  /// Where a field's values are kept; ask once per input, not once per row.
  public static func slot(of field: Field) -> Int {
    let before = Field.allCases.prefix { $0 != field }
    return before.count { $0.kind.bank == field.kind.bank }
  }

  /// Sets a symbol, day number or status of the row under construction.
  public mutating func set(integer value: Int32, slot: Int) throws {
    try integers[slot].place(value, at: count, filler: Self.noInteger(slot))
  }

  /// Sets a number of the row under construction.
  public mutating func set(real value: Double, slot: Int) throws {
    try reals[slot].place(value, at: count, filler: .nan)
  }

  /// Sets a text of the row under construction.
  public mutating func set(text value: UnsafeBufferPointer<UInt8>, slot: Int) throws {
    try texts[slot].place(value, at: count)
  }

  /// Ends the row under construction.
  public mutating func endRow() throws {
    guard count < Self.maximumRows else {
      throw OrgError(.limit, "a table holds at most \(Self.maximumRows) rows")
    }
    count += 1
  }

  /// Forgets all rows from `row` on, and whatever the row under construction holds.
  public mutating func truncate(to row: Int) {
    for slot in integers.indices { integers[slot].truncate(to: row) }
    for slot in reals.indices { reals[slot].truncate(to: row) }
    for slot in texts.indices { texts[slot].truncate(to: row) }
    count = row
  }

  /// Multiplies a number of the rows from `row` on.
  public mutating func scale(slot: Int, from row: Int, by factor: Double) {
    for (index, value) in reals[slot].buffer.enumerated().dropFirst(row) {
      reals[slot][index] = value * factor
    }
  }

  /// The greatest number of the rows from `row` on; nil if none is known.
  public func maximum(slot: Int, from row: Int) -> Double? {
    reals[slot].buffer.dropFirst(row).filter { !$0.isNaN }.max()
  }

  /// Gives every field that was given a value, known or not, in every row.
  mutating func finish() throws {
    for field in Field.allCases where given.contains(field) {
      let slot = Self.slot(of: field)
      switch field.kind.bank {
      case .integers: try integers[slot].pad(to: count, with: Self.noInteger(slot))
      case .reals: try reals[slot].pad(to: count, with: .nan)
      case .texts: try texts[slot].pad(to: count)
      }
    }
  }

  /// The symbols, days or statuses of a field: one a row, or none at all.
  public func integers(_ field: Field) -> UnsafeBufferPointer<Int32> {
    integers[Self.slot(of: field)].buffer
  }

  /// The numbers of a field, NaN where not known: one a row, or none at all.
  public func reals(_ field: Field) -> UnsafeBufferPointer<Double> {
    reals[Self.slot(of: field)].buffer
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
  public func text(_ field: Field, _ row: Int) -> String? { texts[Self.slot(of: field)][row] }

  /// The bytes of a text field; empty if not known.
  public func utf8(_ field: Field, _ row: Int) -> UnsafeBufferPointer<UInt8> {
    texts[Self.slot(of: field)].utf8(at: row)
  }

  /// The text of a field as a C string that lives as long as the table.
  public func cString(_ field: Field, _ row: Int) -> UnsafePointer<CChar>? {
    texts[Self.slot(of: field)].cString(at: row)
  }

  /// The day of a field; `Day.unknown` if not known.
  public func day(_ field: Field, _ row: Int) -> Day {
    let column = integers(field)
    return column.indices.contains(row) ? Day(number: column[row]) : .unknown
  }

  private static func noInteger(_ slot: Int) -> Int32 { unknownIntegers[slot] }

  private static var unknownIntegers: [Int32] {
    Field.allCases.filter { $0.kind.bank == .integers }.map {
      switch $0.kind {
      case .day: Day.unknown.number
      case .status: EmploymentStatus.active.rawValue
      default: Symbol.none
      }
    }
  }
}

extension RecordTable: @unchecked Sendable {}
