import OrgKit
import Testing

@testable import Reports

struct ModelDocumentTests {
  @Test("The list and every model fit their schemas")
  func schemas() throws {
    let models = try DecisionModels(Orgs.catalog)
    #expect(
      try SchemaChecker.problems(Report.render(models, as: .json), schema: "models").isEmpty)
    for model in models.all {
      let page = try Report.render(model, Orgs.catalog, as: .json)
      #expect(try SchemaChecker.problems(page, schema: "model").isEmpty, "\(model.id)")
    }
  }
}
