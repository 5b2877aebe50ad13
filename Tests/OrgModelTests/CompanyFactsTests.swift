import JSON
import Testing

@testable import OrgModel

@Suite("Facts about the company")
struct CompanyFactsTests {
  @Test("Nothing is known at first")
  func empty() {
    let facts = CompanyFacts()
    #expect(facts.isEmpty)
    #expect(facts["arr"] == nil)
    #expect(facts.number("arr") == nil)
    #expect(facts.text("name") == nil)
  }

  @Test("A value comes back as what it is, and as nothing else")
  func kinds() {
    let facts = CompanyFacts([
      "arr": .number(2.5), "name": .string("Northbeam"), "public": .bool(false),
      "regions": .array([.string("EMEA")]), "customers": .null,
      "signals": .object(["crm_users": .integer(7), "handoff_rate": .null]),
      "kpis": .array([.object(["id": .string("nrr")])]),
    ])
    #expect(!facts.isEmpty)
    #expect(facts.number("arr") == 2.5)
    #expect(facts.text("arr") == nil)
    #expect(facts.text("name") == "Northbeam")
    #expect(facts.number("name") == nil)
    #expect(facts.flag("public") == false)
    #expect(facts.texts("regions") == ["EMEA"])
    #expect(facts.number("public") == nil)
    #expect(facts.flag("arr") == nil)
    #expect(facts.objects("kpis")?.first?["id"]?.string == "nrr")
    #expect(facts.objects("arr") == nil)
  }

  @Test("A path leads into an object; null is not known")
  func paths() {
    let facts = CompanyFacts([
      "arr": .null, "signals": .object(["crm_users": .integer(7), "handoff_rate": .null]),
    ])
    #expect(facts.number("signals.crm_users") == 7)
    #expect(facts["signals.handoff_rate"] == nil)
    #expect(facts["signals.nothing"] == nil)
    #expect(facts["signals.crm_users.deeper"] == nil)
    #expect(facts["arr"] == nil)
    #expect(facts[""] == nil)
  }
}
