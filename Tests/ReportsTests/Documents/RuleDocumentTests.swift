import OrgKit
import Testing

@testable import Reports

struct RuleDocumentTests {
  @Test("A rule's page has what the rule says of itself")
  func page() throws {
    let rule = try Registry.rule("orphan-account")
    let document = RuleDocument(RuleCard(rule), try Orgs.catalog)
    #expect(document.rule == "orphan-account")
    #expect(document.area == "ownership")
    #expect(document.severity == "critical")
    #expect(document.summary == rule.info.summary)
    #expect(document.why == rule.info.why)
    #expect(document.remedy == rule.info.remedy)
    #expect(document.benchmarks.map(\.key) == ["ownership.every-account"])
    #expect(document.examples.count == rule.examples.count)
  }

  @Test("An example has its sketch, its outcome and where the findings are")
  func example() throws {
    let violated = RuleDocument.Organisation(
      Example("CSM", accounts: "-: 1 x 9k", company: "{}", .violated(["a1"])))
    let json = try JSON.text(violated)
    #expect(
      json
        == #"{"accounts":"-: 1 x 9k","at":["a1"],"company":"{}","outcome":"violated","people":"CSM"}"#
    )
    let unknown = try JSON.text(RuleDocument.Organisation(Example(nil, .unknown)))
    #expect(
      unknown == #"{"accounts":null,"at":[],"company":null,"outcome":"unknown","people":null}"#)
  }

  @Test("Every row of every benchmark is cited", arguments: Registry.all.indices)
  func benchmarks(index: Int) throws {
    let catalog = try Orgs.catalog
    let document = RuleDocument(RuleCard(Registry.all[index]), catalog)
    let keys = Registry.all[index].info.benchmarks
    #expect(
      document.benchmarks.map(\.key)
        == keys.flatMap { key in
          catalog.benchmarks.filter { $0.key == key }.map { _ in key }
        })
  }

  @Test("The list has every rule, in order")
  func list() {
    let document = RuleListDocument(Registry.all.map { RuleCard($0) })
    #expect(document.rules.map(\.rule) == Registry.all.map { $0.id })
    #expect(document.rules.allSatisfy { !$0.summary.isEmpty && !$0.area.isEmpty })
  }
}
