import OrgKit
import Testing

@testable import Reports

struct ModelTextTests {
  @Test("The list has every model with its question and options")
  func list() throws {
    let models = try DecisionModels(Orgs.catalog)
    let page = try Report.render(models, as: text(100))
    for model in models.all {
      #expect(page.contains(model.id) && page.contains(model.question))
    }
    #expect(page.contains("executive, named, low-touch, pooled, tech-touch; for each of strategic"))
  }

  @Test("A page says what each gate and rating wants, after whom")
  func page() throws {
    let model = try DecisionModels(Orgs.catalog).model("revenue-model")
    let lines = try Report.render(model, Orgs.catalog, as: text(400)).pageLines
    #expect(lines.first == model.question)
    #expect(
      lines.contains(
        "revops only if headcount of 50 or more (S4): Best fit: 50+ employees. (S4, vendor), "
          + "reading models-from-5m."))
    #expect(lines.contains { $0.hasPrefix("cro not if funding is pre-seed or seed or series-a: ") })
    #expect(lines.contains { $0.hasPrefix("size: none 5 if ARR under 5,000,000 (S4): ") })
    #expect(lines.contains { $0.hasPrefix("Sources disagree (C12)") })
    #expect(lines.last?.hasPrefix("Weights are ours") == true)
  }
}
