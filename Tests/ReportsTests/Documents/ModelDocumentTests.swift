import OrgKit
import Testing

@testable import Reports

struct ModelDocumentTests {
  @Test("The list fits its schema")
  func schemas() throws {
    let models = try DecisionModels(Orgs.catalog)
    #expect(
      try SchemaChecker.problems(Report.render(models, as: .json), schema: "models").isEmpty)
  }

  @Test("A model's document is the one that it was read from")
  func document() throws {
    for model in try DecisionModels(Orgs.catalog).all {
      let page = try Report.render(model, Orgs.catalog, as: .json)
      let own = try CatalogFile.named(model.file).text
      #expect(SchemaChecker.same(try SchemaChecker.parsed(page), try SchemaChecker.parsed(own)))
    }
  }
}
