import OrgKit
import Testing

@testable import Recommendations
@testable import Rules

struct DraftTests {
  @Test("Findings of one action are one draft, or one a subject")
  func grouping() throws {
    let facts = try Orgs.sketch(
      "CEO > VP CS > CSM x2", accounts: "-: 3 x 120k, csm-1: 26 x 120k, csm-2: 27 x 120k")
    let diagnosis = try Diagnosis(facts)
    let drafts = Draft.all(diagnosis.findings, try ActionTable(facts.catalog))
    let orphans = try #require(drafts.first { $0.id == "accounts:assign-orphans" })
    #expect(orphans.subject == nil && orphans.findings.count == 3)
    #expect(drafts.map(\.id).contains("accounts:relieve:csm-1"))
    #expect(drafts.map(\.id).contains("accounts:relieve:csm-2"))
    #expect(drafts.reduce(0) { $0 + $1.findings.count } == diagnosis.findings.count)
  }

  @Test("A rule without an action is answered by its own remedy, of unknown effort")
  func remedy() throws {
    let info = RuleInfo(
      area: .pay, severity: .advice, benchmarks: [], summary: "s", why: "w", remedy: "Do it.",
      how: "h")
    let action = Action(remedyOf: "some-rule", info)
    #expect(action.id == "remedy:some-rule" && action.name == "Do it." && action.kind == .pay)
    #expect(action.effort == nil && action.change == .none)
  }
}
