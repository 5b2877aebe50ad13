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
    var facts = CompanyFacts()
    facts["arr"] = .number(2.5)
    facts["name"] = .text("Northbeam")
    facts["public"] = .flag(false)
    facts["regions"] = .list(["EMEA"])
    #expect(!facts.isEmpty)
    #expect(facts.number("arr") == 2.5)
    #expect(facts.text("arr") == nil)
    #expect(facts.text("name") == "Northbeam")
    #expect(facts.number("name") == nil)
    #expect(facts["public"] == .flag(false))
    #expect(facts["regions"] == .list(["EMEA"]))
    #expect(facts.number("public") == nil)
  }

  @Test("A fact can be replaced and forgotten")
  func change() {
    var facts = CompanyFacts()
    facts["arr"] = .number(1)
    facts["arr"] = .number(2)
    #expect(facts.number("arr") == 2)
    facts["arr"] = nil
    #expect(facts.isEmpty)
  }
}
