import Testing

@testable import OrgModel

@Suite("Growable columns")
struct ColumnTests {
  @Test("A new column is empty")
  func empty() {
    let column = Column<Int32>()
    #expect(column.count == 0)
    #expect(Array(column.buffer).isEmpty)
  }

  @Test("A column of equal values", arguments: [0, 1, 17, 100_000])
  func repeating(count: Int) throws {
    let column = try Column<Int32>(repeating: -1, count: count)
    #expect(Array(column.buffer) == Array(repeating: -1, count: count))
  }

  @Test("Values stay what they were while the column grows")
  func growth() throws {
    var column = Column<Int>()
    for value in 0..<100_000 { try column.append(value * 3) }
    #expect(Array(column.buffer) == (0..<100_000).map { $0 * 3 })
    column[99_999] = 7
    let last = column[99_999]
    #expect(last == 7)
  }

  @Test("Many values at once, and none")
  func contents() throws {
    var column = Column<UInt8>()
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    try column.append(contentsOf: none)
    #expect(column.count == 0)
    try bytes("abc") { try column.append(contentsOf: $0) }
    try column.append(contentsOf: none)
    try bytes(String(repeating: "x", count: 5000)) { try column.append(contentsOf: $0) }
    let text = String(decoding: column.buffer, as: UTF8.self)
    #expect(text == "abc" + String(repeating: "x", count: 5000))
  }

  @Test("Of the room that is offered only what was written is kept", arguments: [0, 1, 63, 64])
  func offered(written: Int) throws {
    var column = try Column<UInt8>(repeating: 9, count: 3)
    try column.append(upTo: 64) { room in
      #expect(room.count == 64)
      for index in 0..<written { room[index] = UInt8(index) }
      return written
    }
    #expect(Array(column.buffer) == [9, 9, 9] + (0..<written).map { UInt8($0) })
  }

  @Test("No room is offered for nothing")
  func noRoom() throws {
    var column = Column<UInt8>()
    try column.append(upTo: 0) { _ in
      Issue.record("was asked")
      return 0
    }
    #expect(column.count == 0)
  }

  @Test("What throws while it fills a column leaves the column as it was")
  func failedFill() throws {
    struct Stop: Error {}
    var column = try Column<UInt8>(repeating: 1, count: 2)
    do {
      try column.append(upTo: 1000) { _ in throw Stop() }
      Issue.record("did not throw")
    } catch is Stop {}
    #expect(Array(column.buffer) == [1, 1])
  }

  @Test("A value placed behind the end fills what is before it")
  func placing() throws {
    var column = Column<Int32>()
    try column.place(5, at: 3, filler: -1)
    try column.place(6, at: 4, filler: -1)
    try column.pad(to: 7, with: -2)
    try column.pad(to: 2, with: -3)
    #expect(Array(column.buffer) == [-1, -1, -1, 5, 6, -2, -2])
  }

  @Test("Truncating forgets the end and never makes a column longer")
  func truncating() throws {
    var column = try Column<Int32>(repeating: 4, count: 5)
    column.truncate(to: 9)
    #expect(column.count == 5)
    column.truncate(to: 2)
    try column.append(8)
    #expect(Array(column.buffer) == [4, 4, 8])
    column.truncate(to: 0)
    #expect(column.count == 0)
  }

  @Test("Values written through the buffer are in the column")
  func writing() throws {
    var column = try Column<Double>(repeating: 1, count: 3)
    let values = column.mutableBuffer
    for index in values.indices { values[index] *= Double(index) }
    try column.append(.infinity)
    #expect(Array(column.buffer) == [0, 1, 2, .infinity])
  }

  @Test("More than memory can address is an error and no crash")
  func tooMuch() {
    #expect { _ = try Column<Int64>(repeating: 0, count: .max).count } throws: {
      ($0 as? OrgError)?.code == .outOfMemory
    }
  }

  @Test("Any sequence of changes gives what an array gives", arguments: 1...50)
  func againstArray(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var column = Column<Int32>()
    var model: [Int32] = []
    for _ in 0..<200 {
      let value = Int32.random(in: 0...999, using: &random)
      let position = Int.random(in: 0...(model.count + 5), using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0:
        try column.append(value)
        model.append(value)
      case 1:
        let many = Array(repeating: value, count: position)
        try many.withUnsafeBufferPointer { try column.append(contentsOf: $0) }
        model += many
      case 2:
        column.truncate(to: position)
        model = Array(model.prefix(position))
      case 3:
        try column.pad(to: position, with: value)
        while model.count < position { model.append(value) }
      default:
        guard position < model.count else { continue }
        column[position] = value
        model[position] = value
      }
    }
    #expect(Array(column.buffer) == model)
  }
}
