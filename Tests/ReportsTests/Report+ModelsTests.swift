import OrgKit
import Testing

@testable import Reports

struct ReportModelsTests {
  @Test("Models are JSON or text, and nothing else")
  func formats() throws {
    let facts = try Orgs.facts(company: "{}")
    let models = try DecisionModels(facts.catalog)
    let model = try models.model("sdr-reporting")
    let answers = try ModelAnswers(model, facts)
    #expect(try Report.render(models, as: .json).hasPrefix("{\"models\":["))
    #expect(try Report.render(model, facts.catalog, as: .json).contains("\"id\":\"sdr-reporting\""))
    #expect(try Report.render(answers, as: .json).hasPrefix("{\"answers\":["))
    #expect(throws: OrgError.self) { try Report.render(models, as: .markdown) }
    #expect(throws: OrgError.self) { try Report.render(answers, as: .sarif(version: "1")) }
  }

  @Test("The same company has the same bytes")
  func deterministic() throws {
    let facts = try Orgs.facts(company: #"{"arr": 30000000}"#)
    let models = try DecisionModels(facts.catalog)
    for model in models.all.prefix(6) {
      let pages = try (0..<2).map { _ in try Report.render(ModelAnswers(model, facts), as: .json) }
      #expect(pages[0] == pages[1])
    }
  }
}
