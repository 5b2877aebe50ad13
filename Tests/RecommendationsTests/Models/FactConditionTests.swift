import OrgKit
import Testing

@testable import Recommendations

struct FactConditionTests {
  @Test("Unknown is neither: one alone decides where it can, else what is missing is told")
  func join() {
    let unknown = Verdict.unknown(["a"]), other = Verdict.unknown(["b", "a"])
    #expect(Verdict.join([.met, unknown], needsAll: true) == unknown)
    #expect(Verdict.join([.unmet, unknown], needsAll: true) == .unmet)
    #expect(Verdict.join([.met, unknown], needsAll: false) == .met)
    #expect(Verdict.join([.unmet, unknown], needsAll: false) == unknown)
    #expect(Verdict.join([unknown, other], needsAll: true) == .unknown(["a", "b"]))
    #expect(Verdict.join([.met, .met], needsAll: true) == .met)
    #expect(Verdict.join([.unmet, .unmet], needsAll: false) == .unmet)
  }

  @Test("Groups are joined one way and their tests another")
  func groups() throws {
    func test(_ name: String) -> FactTest {
      FactTest(fact: "practices.\(name)", comparison: .isSo(true))
    }
    let condition = FactCondition(
      needsAll: false,
      groups: [
        .init(needsAll: true, tests: [test("clean_crm"), test("playbooks")]),
        .init(needsAll: true, tests: [test("ai_used")]),
      ])
    func verdict(_ practices: String) throws -> Verdict {
      let facts = try Companies.facts(company: "{\"practices\": {\(practices)}}")
      return condition.verdict(
        FactReader(facts, subject: nil, names: condition.tests.map(\.fact)))
    }
    #expect(try verdict(#""clean_crm": true, "playbooks": true"#) == .met)
    #expect(try verdict(#""ai_used": true"#) == .met)
    #expect(try verdict(#""clean_crm": false, "ai_used": false"#) == .unmet)
    #expect(
      try verdict(#""clean_crm": true, "ai_used": false"#) == .unknown(["practices.playbooks"]))
    #expect(
      condition.text(try Catalog())
        == "(clean crm is true and playbooks is true) or ai used is true")
  }
}
