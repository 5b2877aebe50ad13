import OrgKit
import Testing

@testable import Raci

struct RaciTemplatesTests {
  @Test("The template of S3 is the table of S3, its defect included")
  func source() throws {
    let template = try RaciTemplates(Charts.catalog).template("s3-revops")
    // The table under "Defining System Ownership with a RACI Framework".
    #expect(
      template.matrix.roles == ["RevOps", "Sales Leadership", "Marketing Leadership", "Sales Rep"])
    #expect(
      template.matrix.tasks.map(\.name) == [
        "Defining MQL Criteria", "Building CRM Automation", "Data Integrity in CRM",
        "Lead Status Updates",
      ])
    #expect(template.matrix.letters == ["A C R I", "R I C I", "A C C R", "I A I R"])
    #expect(!template.isOurs)
    #expect(template.sources == ["S3"])
  }

  @Test("Nothing is wrong with the templates that are ours")
  func ours() throws {
    let templates = try RaciTemplates(Charts.catalog)
    #expect(templates.all.map(\.id) == templates.all.map(\.id).sorted())
    for template in templates.all where template.isOurs {
      let review = try RaciReview(template.matrix, try Charts.catalog)
      #expect(review.findings.isEmpty, "\(template.id): \(review.findings.map(\.message))")
    }
  }

  @Test("A template that there is not gets the nearest")
  func notFound() throws {
    let templates = try RaciTemplates(Charts.catalog)
    let error = #expect(throws: OrgError.self) { try templates.template("s3-revop") }
    #expect(error?.hint == "did you mean s3-revops?")
  }
}
