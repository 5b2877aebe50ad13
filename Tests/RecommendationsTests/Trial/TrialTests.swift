import OrgKit
import Testing

@testable import Recommendations

struct TrialTests {
  @Test("Cleared, caused and unchanged add up to all findings of before and after")
  func comparison() throws {
    let list = try recommend(
      "CEO > VP CS > CSM x2, Self > Self",
      accounts: "csm-1: 30 x 120k, csm-2: 5 x 120k, -: 4 x 120k")
    let trial = try attempt(list.all.filter(\.canApply).map(\.id), of: list)
    let comparison = trial.comparison
    let (old, new) = (list.diagnosis.findings.count, trial.diagnosis.findings.count)
    #expect(comparison.items(.cleared).count + comparison.items(.unchanged).count == old)
    #expect(comparison.items(.new).count + comparison.items(.unchanged).count == new)
    #expect(!trial.diagnosis.findings.contains { $0.rule == "orphan-account" })
  }

  @Test("An id that is not in the list is an error with the nearest")
  func unknown() throws {
    let list = try recommend("CEO > CSM", accounts: "-: 1 x 120k")
    let error = #expect(throws: OrgError.self) {
      try attempt(["accounts:assign-orphan"], of: list)
    }
    #expect(error?.code == .notFound && error?.hint?.contains("assign-orphans") == true)
  }

  @Test("Tables written down and read again are found the same of")
  func written() throws {
    let list = try recommend(
      "CEO > VP CS > CSM x11", accounts: "csm-1: 30 x 120k, csm-2: 5 x 120k, -: 4 x 120k")
    let trial = try attempt(list.all.filter(\.canApply).map(\.id), of: list)
    let again = try Diagnosis(
      Orgs.facts(
        people: Report.people(of: trial.org), accounts: Report.accounts(of: trial.org)))
    #expect(
      Set(again.findings.map(\.fingerprint)) == Set(trial.diagnosis.findings.map(\.fingerprint)))
  }

  @Test("Nothing tried changes nothing")
  func nothing() throws {
    let list = try recommend("CEO > CSM", accounts: "-: 1 x 120k")
    let trial = try attempt([], of: list)
    #expect(trial.changes.isEmpty && trial.comparison.items(.new).isEmpty)
    #expect(trial.comparison.items(.cleared).isEmpty)
  }
}
