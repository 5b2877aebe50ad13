import OrgKit
import Testing

@testable import Recommendations

struct LineChangesTests {
  @Test("A manager's id is corrected to the one that is meant; nobody guesses another")
  func corrected() throws {
    let list = try Recommendations(
      Diagnosis(
        Orgs.facts(people: "employee_id,title,manager_id\nE1,CEO,\nE2,AE,e01\nE3,AE,zz\n")))
    let fix = try list.named("data:manager-ids")
    #expect(fix.moves == ["E2 to E1"])
    #expect(fix.obstacles.contains { $0.contains("\"zz\"") })
  }

  @Test("Somebody in a loop gets the manager of most peers")
  func likely() throws {
    let list = try recommend("CEO > VP Sales > AE x3, AE 9 > AE 9")
    let fix = try list.named("data:reporting-loops")
    #expect(fix.moves == ["ae-9 to vp-sales"])
    #expect(fix.details.contains { $0.contains("3 of 3 peers") })
  }

  @Test("Peers who disagree decide nothing")
  func unlikely() throws {
    let list = try recommend("CEO > VP Sales > AE x2, CEO > Sales Director > AE y x2, AE 9 > AE 9")
    let fix = try list.named("data:reporting-loops")
    #expect(fix.changes.isEmpty && fix.obstacles.contains { $0.contains("ask") })
  }

  @Test("Whoever has no manager reports to who leads the most")
  func roots() throws {
    let list = try recommend("CEO > AE x3, Advisor")
    #expect(try list.named("data:roots").moves == ["advisor to ceo"])
  }

  @Test("Reports of a vacant post go to the manager above")
  func interim() throws {
    let list = try recommend("CEO > VP Sales [status=vacant] > AE x2")
    let fix = try list.named("structure:interim-manager:vp-sales")
    #expect(fix.moves == ["ae-1 to ceo", "ae-2 to ceo"])
  }

  @Test("RevOps moves to the first of CRO, COO and CFO who is there")
  func revops() throws {
    let list = try recommend("CEO > CFO, CEO > CRO > VP Sales > RevOps Manager > RevOps Analyst")
    let fix = try list.named("line:revops:revops-manager")
    #expect(fix.moves == ["revops-manager to cro"])
    let others = fix.alternatives.filter { $0.score == nil && $0.rank > 0 }
    #expect(others.map(\.option) == ["cro", "cfo"])
    let trial = try attempt([fix.id], of: list)
    #expect(!trial.diagnosis.findings.contains { $0.rule == "revops-reports-elsewhere" })
  }

  @Test("Where nobody holds such a role, nobody is taken instead")
  func nobody() throws {
    let list = try recommend("CEO > VP Sales > RevOps Manager > RevOps Analyst")
    let fix = try list.named("line:revops:revops-manager")
    #expect(!fix.canApply && fix.obstacles.contains { $0.contains("cro, coo, cfo") })
  }

  @Test("Operations specialists join the head of RevOps, SDRs the head of sales")
  func teams() throws {
    let list = try recommend(
      """
      CEO > CRO > VP RevOps > RevOps Analyst, CRO > VP Sales > Sales Operations Analyst,
      CEO > CMO > Marketing Operations, CMO > SDR x2
      """, company: #"{"practices": {"abm_led": false}}"#)
    #expect(
      try list.named("line:operations").moves.sorted()
        == ["marketing-operations to vp-revops", "sales-operations-analyst to vp-revops"])
    #expect(try list.named("line:sdrs:cmo").moves == ["sdr-1 to vp-sales", "sdr-2 to vp-sales"])
  }
}
