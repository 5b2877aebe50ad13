import OrgKit
import Testing

@testable import Recommendations

struct HireChangesTests {
  @Test("The title of every role that is hired for reads as work of its function")
  func titles() throws {
    let roles = try Orgs.catalog.records("role")
    let facts = try Orgs.sketch("CEO")
    for action in try ActionTable(Orgs.catalog).all where action.change == .addPost {
      guard let role = action.role else { continue }
      let title = ChangeMaker.title(of: role, roles)
      let isRead = [title, "RevOps \(title)"].contains { facts.role(named: $0) != nil }
      if !isRead { Issue.record("\(role): \(title)") }
    }
  }

  @Test("CS operations report to the VP of customer success and clear what asked for them")
  func csOperations() throws {
    let list = try recommend(
      "CEO > VP CS > CSM x5", company: #"{"as_of": "2026-03-31", "revops_scope": ["sales"]}"#)
    let item = try list.named("hire:cs-operations")
    let hire = try #require(item.hire)
    #expect(hire.role == "cs-operations" && hire.manager == 1)
    #expect(hire.from?.iso == "2026-03-31" && !hire.signs.isEmpty)
    let row = try #require(item.changes.first)
    #expect(row.kind == .add && row.cells[.managerID] == "vp-cs")
    let trial = try attempt([item.id], of: list)
    #expect(!trial.diagnosis.findings.contains { $0.rule == "no-cs-ops" })
    #expect(trial.comparison.items(.cleared).map(\.finding.entry.rule).contains("no-cs-ops"))
  }

  @Test("Nobody without a team or the level of one is taken for the manager")
  func manager() throws {
    // S1 lets digital CSMs report to CS Ops; an analyst there leads nobody.
    let list = try recommend(
      "CEO > VP CS > CS Operations Analyst, VP CS > CSM", accounts: "csm: 200 x 6k, -: 150 x 6k")
    let hire = try #require(try list.named("hire:csm-for-segment:smb").hire)
    #expect(hire.manager == 1)
  }

  @Test("A new id is nobody's")
  func ids() throws {
    let maker = ChangeMaker(try Orgs.sketch("CEO > AE"))
    #expect(maker.newID("ae") == "ae-2" && maker.newID("new") == "new")
  }
}
