import OrgKit
import Testing

@testable import Reports

struct RaciTemplateDocumentTests {
  @Test("The list of templates says whose they are")
  func list() throws {
    let templates = try RaciTemplates(Orgs.catalog)
    let document = RaciTemplateListDocument(templates)
    let source = try #require(document.templates.first { $0.id == "s3-revops" })
    #expect(source.tasks == 4 && source.roles == 4)
    #expect(!source.is_ours && source.sources == ["S3"])
    let json = try Report.render(templates, as: .json)
    #expect(try SchemaChecker.problems(json, schema: "raci-template").isEmpty)
  }
}
