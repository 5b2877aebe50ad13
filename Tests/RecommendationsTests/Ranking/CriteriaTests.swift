import OrgKit
import Testing

@testable import Recommendations
@testable import Rules

struct CriteriaTests {
  private func criteria(_ id: String, of list: Recommendations) throws -> Criteria {
    try list.named(id).criteria
  }

  @Test("Severity, reach, evidence and effort of orphan accounts, by hand")
  func orphans() throws {
    let list = try recommend(
      "CEO > CSM x2", accounts: "csm-1: 6 x 120k, csm-2: 6 x 120k, -: 2 x 120k")
    let own = try criteria("accounts:assign-orphans", of: list)
    #expect(own.severity == 1 && own.reach == .team && own.effort == 1)
    // Practice is one of four steps below a study.
    #expect(own.grade == .practice && own.values[3] == 0.75 && own.values[4] == 1)
    #expect(own.values[1] == 0.25)
  }

  @Test("Reach grows from one account to the company")
  func reach() throws {
    let list = try recommend(
      "CEO > VP Sales > Sales Manager A > AE x9, VP Sales > Sales Manager B > AE b x9",
      accounts: "-: 1 x 120k", company: #"{"practices": {"clean_crm": false}, "headcount": 60}"#)
    #expect(try criteria("accounts:assign-orphans", of: list).reach == .one)
    #expect(try criteria("structure:team-leads:sales-manager-a", of: list).reach == .team)
    #expect(try criteria("process:clean-crm", of: list).reach == .company)
  }

  @Test("Effort that nobody has said is a range and no number")
  func unknown() throws {
    let info = RuleInfo(
      area: .pay, severity: .advice, benchmarks: [], summary: "s", why: "w", remedy: "r",
      how: "h")
    let draft = Draft(action: Action(remedyOf: "r", info), subject: nil, findings: [])
    let cells = Criteria(draft, try Orgs.sketch("CEO")).cells
    #expect(cells[4].low == 0 && cells[4].high == 1)
  }

  @Test("Engineering lies outside of revenue")
  func outside() throws {
    let list = try recommend("CEO > Engineering Manager > Software Engineer x9, CEO > AE")
    let own = try list.named("structure:team-leads:engineering-manager")
    #expect(own.criteria.reach == .one)
    #expect(own.details.contains { $0.contains("outside") })
  }
}
