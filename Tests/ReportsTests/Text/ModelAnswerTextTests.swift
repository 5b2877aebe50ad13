import OrgKit
import Testing

@testable import Reports

struct ModelAnswerTextTests {
  private func page(_ model: String, _ company: String) throws -> [String] {
    let facts = try Orgs.facts(company: company)
    let answers = try ModelAnswers(DecisionModels(facts.catalog).model(model), facts)
    return try Report.render(answers, as: text(300)).pageLines
  }

  @Test("The verdict, reasons with sources, sides, and what would change it")
  func open() throws {
    let lines = try page("revops-team", #"{"arr": 30000000}"#)
    #expect(lines.contains { $0.hasPrefix("Core team is first, ") })
    #expect(lines.contains { $0.hasPrefix("5 for arr: $10M to $50M ARR: ") })
    #expect(lines.contains { $0.hasPrefix("perhaps 5 for ramp: ") })
    #expect(lines.contains { $0.hasPrefix("C13, ") && $0.hasSuffix("(taken here).") })
    #expect(
      lines.contains {
        $0.hasPrefix("ARR is 30,000,000: under 10,000,000: generalist; 10,000,000 to under ")
      })
    #expect(lines.contains("Sources: OK, S2, S3, S4."))
  }

  @Test("Closed options say what would open them; a question may make no sense")
  func closed() throws {
    let lines = try page("marketing-structure", #"{"headcount": 199}"#)
    #expect(
      lines.contains {
        $0.hasPrefix("Matrix is closed: closed if headcount under 200 (S4); headcount is 199. ")
      })
    #expect(
      try page("cs-structure", #"{"customers": 99}"#).contains(
        "Not asked here: it wants customers of 100 or more (S1)."))
    #expect(
      try page("cs-structure", "{}").contains { $0.hasPrefix("What would change it") })
  }

  @Test("A winner whose gates are not known is said to be so; one that is known stands alone")
  func conditional() throws {
    #expect(
      try page("sales-structure", "{}").contains(
        "It holds only if what its gates ask for is so, which is not known."))
    let steps = try page(
      "integration-order",
      """
      {"integration": {"warehouse_pipelines": false, "reverse_etl": false,
       "bidirectional_sync": false, "fields_mapped": true}}
      """)
    #expect(steps.contains("CRM to warehouse is first."))
  }
}
