import OrgKit
import Testing

@testable import Reports

struct TrialDocumentTests {
  @Test("What was tried, what it changed, and what became of the findings")
  func whole() throws {
    let list = try Recommendations(
      Diagnosis(Orgs.sketch("CEO > CSM, Self > Self", accounts: "csm: 5 x 120k, -: 2 x 120k")))
    let trial = try Trial(
      ["accounts:assign-orphans"], of: list, scheme: ArrBands(Orgs.catalog))
    let document = TrialDocument(trial)
    #expect(document.applied.map(\.id) == ["accounts:assign-orphans"])
    #expect(document.applied.map(\.changes) == [2] && document.changes.count == 2)
    #expect(document.passed_over.isEmpty)
    let cleared = document.comparison.changes.filter { $0.change == "cleared" }
    #expect(cleared.filter { $0.rule == "orphan-account" }.count == 2)
    #expect(document.comparison.summary.new == 0)
  }
}
