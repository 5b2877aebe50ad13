import OrgKit
import PluginLoader
import Testing

@testable import PluginHost

@Suite("NativeTable")
struct NativeTableTests {
  /// A column by name, as the loader finds it.
  private func column(_ name: String, _ table: UnsafePointer<orgkit_table>) -> loader_column? {
    UnsafeBufferPointer(start: table.pointee.columns, count: table.pointee.column_count)
      .first { String(cString: $0.name) == name }
  }

  private func texts(_ column: loader_column?, _ rows: Int) -> [String?] {
    guard var column, let codes = column.codes else { return [] }
    return (0..<rows).map { row in loader_text(&column, codes[row]).map { String(cString: $0) } }
  }

  @Test("Numbers, texts and days of the rows that are asked for, and only what was given")
  func accounts() throws {
    let org = try Plugins.org(
      """
      account_id,arr,industry,renewal_date
      a,1,Retail,1970-01-11
      b,,,
      c,3.5,Energy,1969-12-31

      """)
    let fields: [AccountField] = [.accountID, .arr, .industry, .renewalDate, .health]
    let table = try NativeTable(accounts: org, rows: 1..<3, reading: fields)
    table.lend { table in
      #expect(table.pointee.rows == 2 && table.pointee.column_count == 4)
      let arr = column("arr", table)?.reals
      #expect(arr?[0].isNaN == true && arr?[1] == 3.5)
      #expect(texts(column("account_id", table), 2) == ["b", "c"])
      #expect(texts(column("industry", table), 2).last == "Energy")
      #expect(texts(column("industry", table), 2).first == .some(nil))
      let days = column("renewal_date", table)?.codes
      #expect(days?[0] == .min && days?[1] == -1)
      #expect(column("health", table) == nil)
    }
  }

  @Test("Of people also the row of the manager, and what titles say")
  func people() throws {
    let facts = try Plugins.facts(
      people: "employee_id,title,manager_id\n1,CSM,2\n2,VP Customer Success,\n3,CSM,2\n")
    let fields = ["manager", "span", "title", "level"].compactMap(PeopleField.init)
    let table = try NativeTable(people: facts, reading: fields)
    table.lend { table in
      let manager = column("manager", table)?.codes
      let span = column("span", table)?.codes
      #expect((0..<3).map { manager?[$0] } == [1, -1, 1])
      #expect((0..<3).map { span?[$0] } == [0, 2, 0])
      #expect(texts(column("title", table), 3) == ["CSM", "VP Customer Success", "CSM"])
      #expect(texts(column("level", table), 3)[1] == "vp")
    }
  }

  @Test("Every name is a field, and nothing else is")
  func names() throws {
    #expect(PeopleField.names.allSatisfy { PeopleField($0) != nil })
    let facts = try Plugins.facts(people: "employee_id,title\n1,CSM\n")
    let given = PeopleField.names.filter { PeopleField($0)?.isGiven(facts) == true }
    let titles = ["title", "function", "level", "role", "segment", "region"]
    #expect(Set(given) == Set(["employee_id"] + titles))
  }
}
