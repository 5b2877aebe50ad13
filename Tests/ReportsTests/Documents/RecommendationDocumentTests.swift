import OrgKit
import Testing

@testable import Reports

struct RecommendationDocumentTests {
  @Test("Orphan accounts: findings, sources, moves and what it is compared by")
  func whole() throws {
    let list = try Recommendations(
      Diagnosis(Orgs.sketch("CEO > CSM", accounts: "csm: 5 x 120k, -: 2 x 120k")))
    let document = RecommendationDocument(list)
    #expect(document.summary.recommendations == list.all.count)
    let item = try #require(
      document.recommendations.first { $0.id == "accounts:assign-orphans" })
    #expect(item.kind == "accounts" && item.subject.value == nil && item.can_apply)
    #expect(item.findings.map(\.rule) == ["orphan-account", "orphan-account"])
    #expect(item.sources.map(\.source) == ["S1"])
    #expect(item.changes.map(\.after.value) == ["csm", "csm"])
    #expect(item.changes.map(\.field) == ["owner_id", "owner_id"])
    #expect(item.basis.contains("assumption"))
    #expect(item.criteria.effort.value == 1 && item.hire.value == nil)
    // 4, 2, 2, 1 and 1 of 10.
    #expect(document.weights["severity"] == 0.4 && document.weights["ease"] == 0.1)
  }

  @Test("A hire says when, below whom and on which sign")
  func hire() throws {
    let facts = try Orgs.facts(
      people: "employee_id,title,manager_id\nc,CEO,\nv,VP CS,c\n"
        + (1...5).map { "m\($0),CSM,v\n" }.joined(),
      company: #"{"as_of": "2026-03-31", "revops_scope": ["sales"]}"#)
    let document = RecommendationDocument(try Recommendations(Diagnosis(facts)))
    let item = try #require(document.recommendations.first { $0.id == "hire:cs-operations" })
    let hire = try #require(item.hire.value)
    #expect([hire.reports_to.value, hire.from.value] == ["v", "2026-03-31"])
    #expect(hire.title == "CS Operations" && hire.priority.value == 1 && !hire.signs.isEmpty)
    #expect(document.hiring.order == ["hire:cs-operations"])
  }
}
