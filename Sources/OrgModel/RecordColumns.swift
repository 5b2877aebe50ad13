/// Columns of three widths under one row count, addressed by slot.
///
/// A column that is never set takes no memory; one that is set from some row on is
/// filled up with "not known" before it.
public struct RecordColumns: ~Copyable, Sendable {
  private var integers = InlineArray<16, Column<Int32>> { _ in Column() }
  private var reals = InlineArray<8, Column<Double>> { _ in Column() }
  private var texts = InlineArray<4, TextColumn> { _ in TextColumn() }
  private var unknown = InlineArray<16, Int32>(repeating: Symbol.none)
  /// Number of finished rows.
  public private(set) var count = 0

  /// The most rows.
  public static let maximumRows = Int(Int32.max) - 1

  init() {}

  /// Says what stands for "not known" in an integer column.
  mutating func setUnknown(_ value: Int32, slot: Int) { unknown[slot] = value }

  /// Sets a symbol, day number or status of the row under construction.
  public mutating func set(integer value: Int32, slot: Int) throws {
    try integers[slot].place(value, at: count, filler: unknown[slot])
  }

  /// Sets a number of the row under construction.
  public mutating func set(real value: Double, slot: Int) throws {
    try reals[slot].place(value, at: count, filler: .nan)
  }

  /// Sets a text of the row under construction.
  public mutating func set(text value: UnsafeBufferPointer<UInt8>, slot: Int) throws {
    try texts[slot].place(value, at: count)
  }

  mutating func endRow() throws {
    guard count < Self.maximumRows else {
      throw OrgError(.limit, "a table holds at most \(Self.maximumRows) rows")
    }
    count += 1
  }

  mutating func truncate(to row: Int) {
    for slot in integers.indices { integers[slot].truncate(to: row) }
    for slot in reals.indices { reals[slot].truncate(to: row) }
    for slot in texts.indices { texts[slot].truncate(to: row) }
    count = row
  }

  mutating func pad(_ bank: FieldKind.Bank, slot: Int) throws {
    switch bank {
    case .integers: try integers[slot].pad(to: count, with: unknown[slot])
    case .reals: try reals[slot].pad(to: count, with: .nan)
    case .texts: try texts[slot].pad(to: count)
    }
  }

  /// Multiplies a number of the rows from `row` on, but not of `kept`, which is ordered.
  public mutating func scale(slot: Int, from row: Int, except kept: [Int], by factor: Double) {
    let values = reals[slot].mutableBuffer
    var next = kept.makeIterator()
    var keep = next.next()
    for index in values.indices.dropFirst(row) {
      if index == keep { keep = next.next() } else { values[index] *= factor }
    }
  }

  func integers(slot: Int) -> UnsafeBufferPointer<Int32> { integers[slot].buffer }
  func reals(slot: Int) -> UnsafeBufferPointer<Double> { reals[slot].buffer }
  func utf8(slot: Int, _ row: Int) -> UnsafeBufferPointer<UInt8> { texts[slot].utf8(at: row) }
  func block(slot: Int) -> TextBlock { texts[slot].block }
  func cString(slot: Int, _ row: Int) -> UnsafePointer<CChar>? { texts[slot].cString(at: row) }
}
