import OrgKit
import Testing

@testable import Recommendations

struct TeamSplitTests {
  @Test(
    "The fewest leads that bring everybody into 5 to 8, by hand",
    arguments: [
      // 9: one lead of 5, 4 stay with the manager, who has 5 then.
      (9, [5], 4), (11, [5], 6), (12, [5], 7), (13, [6], 7), (14, [7], 7), (15, [8], 7),
      // 16: with one lead at most 8 + 7 = 15; two leads need 5 each and leave 6.
      (16, [5, 5], 6), (20, [7, 7], 6), (23, [6, 6, 6], 5),
    ])
  func split(count: Int, sizes: [Int], kept: Int) throws {
    let split = try #require(LeadSplit(count, least: 5, most: 8))
    #expect(split.sizes == sizes && split.kept == kept)
  }

  @Test("Every split keeps both ends of the band, where there is one")
  func band() {
    for count in 9...120 {
      guard let split = LeadSplit(count, least: 5, most: 8) else {
        #expect(count > 64)
        continue
      }
      #expect(split.sizes.allSatisfy { (5...8).contains($0) })
      #expect(split.sizes.reduce(0, +) + split.kept == count)
      #expect(split.kept + split.sizes.count <= 8)
    }
    #expect(LeadSplit(10, least: 0, most: 8) == nil)
    #expect(LeadSplit(10, least: 9, most: 8) == nil)
  }

  @Test("A wide team gets a lead, and nobody is too many afterwards")
  func lead() throws {
    let list = try recommend("CEO > VP CS > CSM x11")
    let fix = try list.named("structure:team-leads:vp-cs")
    #expect(fix.changes.count { $0.kind == .add } == 1)
    #expect(fix.changes.count { $0.kind == .set } == 5)
    let trial = try attempt([fix.id], of: list)
    #expect(trial.org.people.count == 14)
    #expect(!trial.diagnosis.findings.contains { $0.rule == "flat-hierarchy" })
    #expect(!trial.diagnosis.findings.contains { $0.rule == "span-too-wide" })
  }

  @Test("Room in a team of the same work beside it needs no new post")
  func beside() throws {
    let list = try recommend(
      "CEO > VP Sales > Sales Manager A > AE x10, VP Sales > Sales Manager B > AE b x5")
    let fix = try list.named("structure:team-leads:sales-manager-a")
    #expect(fix.changes.map(\.after) == ["sales-manager-b", "sales-manager-b"])
    #expect(fix.alternatives.map(\.option) == ["teams-beside", "leads"])
  }

  @Test("Another region's team takes nobody")
  func region() throws {
    let list = try recommend(
      "CEO > VP Sales > Sales Manager West > AE x10, VP Sales > Sales Manager EMEA > AE b x5")
    let fix = try list.named("structure:team-leads:sales-manager-west")
    #expect(fix.changes.contains { $0.kind == .add })
  }
}
