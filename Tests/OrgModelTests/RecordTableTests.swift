import Testing

@testable import OrgModel

@Suite("Tables of records")
struct RecordTableTests {
  private typealias People = RecordTable<PersonField>

  @Test("An empty table knows nothing")
  func empty() {
    let table = People()
    #expect(table.count == 0)
    let isGiven = table.has(.title)
    #expect(!isGiven)
    #expect(table.symbol(.title, 0) == .none)
    #expect(table.real(.fte, 0).isNaN)
    #expect(table.text(.name, 0) == nil)
    #expect(table.day(.startDate, 0) == .unknown)
    #expect(table.cString(.name, 0) == nil)
  }

  @Test("Each field keeps its own values")
  func fields() throws {
    var table = People()
    try table.columns.set(integer: 3, slot: People.slot(of: .title))
    try table.columns.set(integer: 20543, slot: People.slot(of: .startDate))
    try table.columns.set(real: 0.5, slot: People.slot(of: .fte))
    try bytes("Zoë") { try table.columns.set(text: $0, slot: People.slot(of: .name)) }
    try table.endRow()
    #expect(table.symbol(.title, 0) == 3)
    #expect(table.symbol(.department, 0) == .none)
    #expect(table.day(.startDate, 0).iso == "2026-03-31")
    #expect(table.real(.fte, 0) == 0.5)
    #expect(table.real(.cost, 0).isNaN)
    #expect(table.text(.name, 0) == "Zoë")
    #expect(table.text(.email, 0) == nil)
    #expect(Array(table.utf8(.name, 0)) == Array("Zoë".utf8))
    #expect(table.cString(.name, 0).map { String(cString: $0) } == "Zoë")
  }

  @Test("Outside of the rows nothing is known", arguments: [-1, 1, Int.max])
  func outside(row: Int) throws {
    var table = People()
    try table.columns.set(integer: 3, slot: People.slot(of: .title))
    try table.endRow()
    #expect(table.symbol(.title, row) == .none)
    #expect(table.text(.name, row) == nil)
    #expect(table.real(.fte, row).isNaN)
    #expect(table.day(.startDate, row) == .unknown)
  }

  // Without a status a row is a present employee; without a day there is no day.
  @Test("Of a field that was given every row has a value, known or not")
  func finishing() throws {
    var table = People()
    for field in [PersonField.title, .status, .startDate, .fte, .name] { table.declare(field) }
    try table.endRow()
    try table.endRow()
    try table.finish()
    #expect(Array(table.integers(.title)) == [.none, .none])
    #expect(
      Array(table.integers(.status)) == Array(repeating: EmploymentStatus.active.rawValue, count: 2)
    )
    #expect(table.integers(.startDate).allSatisfy { $0 == Day.unknown.number })
    #expect(table.reals(.fte).count == 2 && table.reals(.fte).allSatisfy { $0.isNaN })
    #expect(table.integers(.department).isEmpty)
  }

  @Test("A field counts as given with or without values")
  func declaring() {
    var table = People()
    table.declare(.cost)
    let (cost, fte) = (table.has(.cost), table.has(.fte))
    #expect(cost && !fte)
  }

  private func departments(_ table: inout People) throws -> [Int32] {
    table.declare(.department)
    try table.finish()
    return Array(table.integers(.department))
  }

  private func add(_ value: Int32, to table: inout People) throws {
    try table.columns.set(integer: value, slot: People.slot(of: .department))
    try table.endRow()
  }

  @Test("A dropped row leaves nothing behind")
  func dropping() throws {
    var table = People()
    for value in 0..<3 { try add(Int32(value), to: &table) }
    try table.columns.set(integer: 7, slot: People.slot(of: .department))
    try table.columns.set(real: 7, slot: People.slot(of: .fte))
    table.dropRow()
    try table.endRow()
    #expect(table.real(.fte, 3).isNaN)
    #expect(try departments(&table) == [0, 1, 2, -1])
  }

  @Test("A table goes back to what it was, fields included")
  func restoring() throws {
    var table = People()
    table.declare(.department)
    try add(1, to: &table)
    let mark = table.mark
    table.declare(.managerID)
    try add(2, to: &table)
    try table.columns.set(integer: 3, slot: People.slot(of: .department))
    table.restore(mark)
    let (hasManager, hasDepartment) = (table.has(.managerID), table.has(.department))
    #expect(!hasManager && hasDepartment)
    #expect(table.count == 1)
    try add(4, to: &table)
    #expect(try departments(&table) == [1, 4])
  }
}
