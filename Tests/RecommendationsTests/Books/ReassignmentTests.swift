import OrgKit
import Testing

@testable import Recommendations

struct ReassignmentTests {
  @Test("The largest account goes first, to the emptiest book")
  func place() throws {
    let facts = try Orgs.sketch(
      "CEO > CSM x2", accounts: "csm-1: 10 x 120k, csm-2: 5 x 120k, -: 1 x 110k, -: 1 x 130k")
    var reassignment = try #require(Reassignment(facts))
    let result = reassignment.place([15, 16])
    // 130k first; csm-2 (position 2) has 5, then 6 of 25, csm-1 has 10.
    #expect(result.moves == [.init(account: 16, receiver: 2), .init(account: 15, receiver: 2)])
  }

  @Test("What finds no room stays, and what has no ARR is not guessed")
  func withoutRoom() throws {
    let facts = try Orgs.sketch(
      "CEO > CSM", accounts: "csm: 24 x 120k, -: 2 x 120k, -: 1 x ?")
    var reassignment = try #require(Reassignment(facts))
    let result = reassignment.place([24, 25, 26])
    #expect(result.moves.map(\.account) == [24])
    #expect(result.withoutRoom == [25])
    #expect(result.unclear == [26])
  }

  @Test("A book is relieved of as many accounts as it takes, the smallest first")
  func relieve() throws {
    let facts = try Orgs.sketch(
      "CEO > CSM x2", accounts: "csm-1: 26 x 120k, csm-1: 1 x 100k, csm-2: 1 x 120k")
    var reassignment = try #require(Reassignment(facts))
    // 27 / 25: two accounts have to go.
    let result = reassignment.relieve(1, of: Array(0..<27), to: 1) { _ in 1.0 / 25 }
    #expect(result.moves.map(\.account) == [26, 25])
    #expect(result.moves.allSatisfy { $0.receiver == 2 })
  }

  @Test("What is outside of the owner's segment goes before what is smaller")
  func outside() throws {
    let facts = try Orgs.sketch(
      "CEO > Mid-Market CSM, CEO > Enterprise CSM",
      accounts: "mid-market-csm: 70 x 30k, mid-market-csm: 5 x 120k")
    var reassignment = try #require(Reassignment(facts))
    let room = reassignment.room
    let result = reassignment.relieve(
      1, of: Array(0..<75), to: 1, measuredBy: room.share)
    // 70/75 + 5/25 = 1.133: four of the five enterprise accounts bring it below 1.
    #expect(result.moves.map(\.account) == [74, 73, 72, 71])
    #expect(result.moves.allSatisfy { $0.receiver == 2 })
  }

  @Test("The owner of the account's region goes before the emptier book")
  func region() throws {
    let facts = try Orgs.facts(
      people: """
        employee_id,title,manager_id,region
        c,CEO,,EMEA
        a,CSM,c,EMEA
        b,CSM,c,Americas
        """,
      accounts: """
        account_id,owner_id,arr,region
        1,a,120000,EMEA
        2,,120000,emea
        """)
    var reassignment = try #require(Reassignment(facts))
    #expect(reassignment.place([1]).moves == [.init(account: 1, receiver: 1)])
  }
}
