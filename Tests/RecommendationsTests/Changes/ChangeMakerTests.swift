import OrgKit
import Testing

@testable import Recommendations

struct ChangeMakerTests {
  @Test("Rows that repeat an id go, the first stays")
  func duplicates() throws {
    let list = try Recommendations(
      Diagnosis(
        Orgs.facts(
          people: "employee_id,title,manager_id\na,CEO,\nb,AE,a\nb,AE,a\n",
          accounts: "account_id,owner_id,arr\n1,b,1000\n1,b,2000\n")))
    let fix = try list.named("data:duplicate-rows")
    #expect(fix.changes.map { "\($0.table) \($0.row)" }.sorted() == ["accounts 1", "people 2"])
    let trial = try attempt([fix.id], of: list)
    #expect(trial.org.people.count == 2 && trial.org.accounts.count == 1)
    #expect(!trial.diagnosis.findings.contains { $0.rule == "duplicate-id" })
  }

  @Test("A label becomes the segment of the account's ARR")
  func relabel() throws {
    let list = try recommend("CEO > CSM", accounts: "csm: 2 x 30k as Enterprise")
    let fix = try list.named("data:segment-labels")
    #expect(fix.changes.map(\.after) == ["mid-market", "mid-market"])
    #expect(try attempt([fix.id], of: list).comparison.items(.new).isEmpty)
  }

  @Test("What no table holds says so")
  func none() throws {
    let list = try recommend(
      "CEO > AE", company: #"{"practices": {"operating_cadence": false}, "headcount": 30}"#)
    let cadence = list.all.first { $0.id == "process:cadence" }
    if let cadence { #expect(!cadence.canApply && !cadence.obstacles.isEmpty) }
    for item in list.all {
      #expect(item.canApply || !item.obstacles.isEmpty || !item.details.isEmpty)
    }
  }
}
