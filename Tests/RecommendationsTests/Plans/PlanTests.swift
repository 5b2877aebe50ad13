import OrgKit
import Testing

@testable import Recommendations

struct PlanTests {
  private let company = #"{"as_of": "2026-03-31"}"#

  @Test("S3's nine steps on the days that it names, by hand from 2026-03-31")
  func transition() throws {
    let list = try recommend(
      "CEO > CRO > VP RevOps > RevOps Analyst, CRO > VP CS > CSM", accounts: "-: 1 x 120k",
      company: company)
    let plan = try Plan(.transition, list)
    #expect(plan.steps.map(\.number) == Array(1...9))
    let days = plan.steps.map {
      "\($0.days?.lowerBound.iso ?? "") \($0.days?.upperBound.iso ?? "")"
    }
    #expect(days[0] == "2026-03-31 2026-04-29")
    #expect(days[3] == "2026-04-30 2026-05-29")
    #expect(days[8] == "2026-05-30 2026-06-28")
    let org = list.diagnosis.facts.org
    let owners = plan.steps.map { $0.owner.map { org.id(ofPosition: $0) } ?? "" }
    #expect(owners[0] == "vp-revops" && owners[1] == "cro" && owners[4] == "revops-analyst")
    #expect(plan.steps[2].recommendations.map(\.id).contains("accounts:assign-orphans"))
    #expect(plan.steps[3].needs == [1, 2, 3])
  }

  @Test("Weeks are days too, and a start that is given goes before the day of the company")
  func launch() throws {
    let list = try recommend("CEO > AE", company: company)
    let plan = try Plan(.launch, list, start: Day(iso: "2026-05-04"))
    #expect(plan.steps.count == 6)
    #expect(plan.steps[1].days?.upperBound.iso == "2026-05-10")
    #expect(plan.steps[2].days?.lowerBound.iso == "2026-05-11")
    #expect(plan.steps[0].days == nil)
  }

  @Test("A pilot names its segment where accounts tell, and metrics that nobody measured")
  func pilot() throws {
    let list = try recommend(
      "CEO > CSM", accounts: "csm: 1 x 6k, -: 2 x 120k, -: 1 x 30k",
      company: #"{"signals": {"forecast_variance": 0.2}}"#)
    let plan = try Plan(.pilot, list)
    #expect(plan.metrics.map(\.value) == [nil, 0.2, nil])
    #expect(plan.start == nil && plan.steps.allSatisfy { $0.days == nil })
    #expect(try Plan(.pilot, recommend("CEO > AE x3")).segment == nil)
  }

  @Test("Where nobody holds a role there is no owner, and what is unknown is said")
  func unknown() throws {
    let plan = try Plan(.transition, recommend("AE x3"))
    #expect(plan.steps.allSatisfy { $0.owner == nil && !$0.roles.isEmpty })
    #expect(plan.steps[2].missing.contains { $0.rawValue == "company.kpis" })
  }

  @Test("Every step of every plan has somebody to look for, and its actions exist")
  func filled() throws {
    let list = try recommend("CEO > AE", company: company)
    let known = Set(try ActionTable(Orgs.catalog).all.map(\.id))
    let set = try Orgs.catalog.records("plan")
    for row in 0..<set.count {
      let actions = set.text(row, "actions").split(separator: ";").map(String.init)
      #expect(Set(actions).isSubset(of: known))
      for role in set.text(row, "owner_roles").split(separator: ";") {
        #expect(list.diagnosis.facts.role(named: String(role)) != nil || role == "cfo", "\(role)")
      }
    }
    for kind in Plan.Kind.allCases {
      #expect(try Plan(kind, list).steps.allSatisfy { !$0.roles.isEmpty })
    }
  }

  @Test(
    "Words that are no days", arguments: ["", "Weekly", "Days 9-3", "Week 0", "Days 1", "Week 2-3"])
  func days(text: String) throws {
    #expect(PlanFiller.days(text, try #require(Day(iso: "2026-01-01"))) == nil)
  }
}
