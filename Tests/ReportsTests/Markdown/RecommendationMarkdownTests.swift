import OrgKit
import Testing

@testable import Reports

struct RecommendationMarkdownTests {
  @Test("Tables of recommendations, of a plan and of a trial")
  func pages() throws {
    let list = try Recommendations(
      Diagnosis(Orgs.sketch("CEO > CSM", accounts: "csm: 5 x 120k, -: 2 x 120k")))
    let page = try Report.render(list, as: .markdown)
    #expect(page.contains("| rank | recommendation | kind | findings | score | effort | tables |"))
    #expect(page.contains("## 1. Give every account an owner"))
    #expect(page.contains("**Source.** S1, "))
    let plan = try Report.render(Plan(.transition, list), as: .markdown)
    #expect(plan.contains("| step | when | what | owner | result | done when |"))
    #expect(plan.contains("- Give every account an owner (accounts:assign-orphans)"))
    let trial = try Report.render(
      Trial(["accounts:assign-orphans"], of: list, scheme: ArrBands(Orgs.catalog)), as: .markdown)
    #expect(trial.contains("| Give every account an owner | 2 |  |"))
    #expect(trial.contains("## Cleared ("))
  }
}
