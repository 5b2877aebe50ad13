import Testing

@testable import OrgModel

@Suite("Columns under one row count")
struct RecordColumnsTests {
  @Test("A column that is never set takes no memory")
  func unset() throws {
    var columns = RecordColumns()
    try columns.endRow()
    try columns.endRow()
    #expect(columns.count == 2)
    #expect(columns.integers(slot: 0).isEmpty)
    #expect(columns.reals(slot: 0).isEmpty)
    #expect(columns.utf8(slot: 0, 0).isEmpty)
  }

  @Test("A column set from some row on is not known before")
  func late() throws {
    var columns = RecordColumns()
    columns.setUnknown(99, slot: 1)
    try columns.endRow()
    try columns.endRow()
    try columns.set(integer: 5, slot: 0)
    try columns.set(integer: 6, slot: 1)
    try columns.set(real: 1.5, slot: 0)
    try bytes("x") { try columns.set(text: $0, slot: 0) }
    try columns.endRow()
    #expect(Array(columns.integers(slot: 0)) == [-1, -1, 5])
    #expect(Array(columns.integers(slot: 1)) == [99, 99, 6])
    #expect(columns.reals(slot: 0).map { $0.isNaN } == [true, true, false])
    #expect(columns.utf8(slot: 0, 1).isEmpty)
    #expect(columns.cString(slot: 0, 2).map { String(cString: $0) } == "x")
  }

  @Test("Padding gives every row a value")
  func padding() throws {
    var columns = RecordColumns()
    try columns.set(integer: 5, slot: 2)
    try columns.set(real: 1, slot: 2)
    try columns.endRow()
    try columns.endRow()
    try columns.pad(.integers, slot: 2)
    try columns.pad(.reals, slot: 2)
    try columns.pad(.texts, slot: 2)
    #expect(Array(columns.integers(slot: 2)) == [5, -1])
    #expect(columns.reals(slot: 2).count == 2)
    #expect(columns.utf8(slot: 2, 1).isEmpty)
  }

  @Test("Truncating forgets finished rows and the one under construction")
  func truncating() throws {
    var columns = RecordColumns()
    for value in 0..<3 {
      try columns.set(integer: Int32(value), slot: 0)
      try columns.endRow()
    }
    try columns.set(integer: 9, slot: 0)
    try columns.set(real: 9, slot: 0)
    columns.truncate(to: 2)
    #expect(columns.count == 2)
    try columns.endRow()
    try columns.pad(.integers, slot: 0)
    try columns.pad(.reals, slot: 0)
    #expect(Array(columns.integers(slot: 0)) == [0, 1, -1])
    #expect(columns.reals(slot: 0).allSatisfy { $0.isNaN })
  }

  private func reals(_ values: [Double]) throws -> RecordColumns {
    var columns = RecordColumns()
    for value in values {
      try columns.set(real: value, slot: 0)
      try columns.endRow()
    }
    return columns
  }

  @Test(
    "Rows from one on are scaled but for those that are kept",
    arguments: [
      (0, [], [5, 10, 15, 20]), (2, [], [10, 20, 15, 20]), (0, [0, 3], [10, 10, 15, 40]),
      (1, [2], [10, 10, 30, 20]), (4, [], [10, 20, 30, 40]), (9, [], [10, 20, 30, 40]),
      (0, [0, 1, 2, 3], [10, 20, 30, 40]),
    ] as [(Int, [Int], [Double])])
  func scaling(first: Int, kept: [Int], expected: [Double]) throws {
    var columns = try reals([10, 20, 30, 40])
    columns.scale(slot: 0, from: first, except: kept, by: 0.5)
    #expect(Array(columns.reals(slot: 0)) == expected)
  }

  @Test("What is not known stays so when scaled")
  func scalingUnknown() throws {
    var columns = try reals([.nan, 2])
    columns.scale(slot: 0, from: 0, except: [], by: 0.5)
    #expect(columns.reals(slot: 0)[0].isNaN)
    #expect(columns.reals(slot: 0)[1] == 1)
  }
}
