import OrgKit
import Testing

@testable import Recommendations

struct FactNamesTests {
  @Test("Each kind of name has its kind of values, and others have none")
  func kinds() {
    let expected: [(String, FactValue.Kind?)] = [
      ("arr", .number), ("revops", .number), ("funding", .text), ("practices.clean_crm", .flag),
      ("signals.crm_users", .number), ("leaders", .list), ("leaders.sales", .number),
      ("roles.cro", .number), ("accounts.large", .number), ("segments", .number),
      ("roles.sdr+cro", .number),
      ("roles.sdr+crow", nil), ("leaders.sail", nil), ("rules.overloaded-book", .text),
      ("rules.no-such-rule", nil), ("subject", .text),
      ("practices.no_such_practice", nil), ("no_such_fact", nil), ("practices", nil),
    ]
    for (name, kind) in expected { #expect(FactNames.kind(name) == kind, "\(name)") }
  }

  @Test("Every name that is offered is one, apart from sections")
  func plain() {
    let unknown = FactNames.plain.filter { FactNames.kind($0) == nil }
    #expect(unknown == ["integration", "practices", "reviews", "signals"])
  }

  @Test("Values are those of the schema")
  func values() {
    #expect(FactNames.values("pipeline_owner") == ["sales", "marketing"])
    #expect(FactNames.values("leaders").contains("revenue"))
    #expect(FactNames.values("name").isEmpty)
  }

  @Test("Names in sentences")
  func text() {
    #expect(FactNames.text("arr") == "ARR")
    #expect(FactNames.text("roles.sdr+sdr-manager") == "posts of sdr or sdr-manager")
    #expect(FactNames.text("practices.segment_motions_differ") == "segment motions differ")
  }
}
