import JSON
import OrgKit
import Testing

@testable import Reports

struct ModelAnswerDocumentTests {
  private func document(_ model: String, _ company: String) throws -> JSONValue {
    let facts = try Orgs.facts(company: company)
    let answers = try ModelAnswers(DecisionModels(facts.catalog).model(model), facts)
    let text = try Report.render(answers, as: .json)
    #expect(try SchemaChecker.problems(text, schema: "model-answer").isEmpty)
    return try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
  }

  @Test("Every model's answer fits the schema, whatever is known")
  func schemas() throws {
    let companies = [
      "{}", #"{"arr": 4000000, "headcount": 20, "customers": 30, "products": 1, "personas": 1}"#,
      #"{"arr": 60000000, "headcount": 300, "customers": 900, "products": 3}"#,
    ]
    for model in try DecisionModels(Orgs.catalog).all {
      for company in companies { _ = try document(model.id, company) }
    }
  }

  // S2, Centralized Model.
  @Test("Winners, gates and sides are told with their sources")
  func content() throws {
    let answer = try document("revops-model", #"{"arr": 30000000, "revops": 5}"#)["answers"]?
      .array?.first
    #expect(answer?["winners"] == .array([.string("centralized")]))
    #expect(answer?["options"]?.array?.first?["ratings"]?.array?.count == 8)
    #expect(answer?["readings"]?.array?.map { $0["source"]?["source"]?.string } == ["S3", "S2"])
    let small = try document("revenue-model", #"{"arr": 4000000}"#)["answers"]?.array?.first
    let closed = small?["options"]?.array?.filter { $0["standing"] == .string("closed") } ?? []
    #expect(closed.count == 3)
    #expect(closed.allSatisfy { $0["rank"] == .null && $0["score"] == .null })
  }
}
