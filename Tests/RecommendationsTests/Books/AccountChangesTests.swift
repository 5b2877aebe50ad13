import OrgKit
import Testing

@testable import Recommendations

struct AccountChangesTests {
  @Test("A slip in an owner's id is mended, whatever the book then holds")
  func slip() throws {
    let list = try Recommendations(
      Diagnosis(
        Orgs.facts(
          people: "employee_id,title,manager_id\nE1,CEO,\nE2,CSM,E1\n",
          accounts: "account_id,owner_id,arr\nA,e2,120000\nB,E2,120000\n")))
    let fix = try list.named("accounts:unknown-owner:e2")
    #expect(fix.moves == ["A to E2"])
    #expect(try attempt([fix.id], of: list).comparison.items(.cleared).count >= 1)
  }

  @Test("An overloaded book is brought to its capacity, and room counts once")
  func overload() throws {
    let list = try recommend(
      "CEO > CSM x3", accounts: "csm-1: 27 x 120k, csm-2: 26 x 120k, csm-3: 23 x 120k")
    let first = try list.named("accounts:relieve:csm-1")
    let second = try list.named("accounts:relieve:csm-2")
    // csm-3 has room for two: csm-1 needs two, csm-2 one.
    #expect(first.changes.count + second.changes.count == 2)
    #expect(first.obstacles.count + second.obstacles.count > 0)
  }

  @Test("Less than the smallest full book is no reason to hire")
  func noHire() throws {
    let list = try recommend("CEO > CSM", accounts: "csm: 30 x 120k")
    #expect(!list.all.contains { $0.id.hasPrefix("hire:csm-for-segment") })
    #expect(
      try list.named("accounts:relieve:csm").obstacles.contains { $0.contains("too little") })
  }

  @Test("Left-over accounts make as many posts as full books at the upper ratio")
  func hires() throws {
    // 30 without owner, no room at all: 30/15 = 2 books at least, 30/25 = 1.2, so 2 posts.
    let list = try recommend("CEO > VP CS > CSM", accounts: "csm: 25 x 120k, -: 30 x 120k")
    let hire = try #require(try list.named("hire:csm-for-segment:strategic").hire)
    #expect(hire.count == 2 && hire.role == "csm-enterprise")
    #expect(hire.rampWeeks == 7)
  }

  @Test("A vacant post for the segment is filled before one is opened")
  func vacancy() throws {
    let list = try recommend(
      "CEO > VP CS > CSM, VP CS > Enterprise CSM [status=vacant]",
      accounts: "csm: 25 x 120k, -: 20 x 120k")
    let changes = try list.named("hire:csm-for-segment:strategic").changes
    #expect(changes.map(\.kind) == [.set])
    #expect(changes.first?.id == "enterprise-csm" && changes.first?.after == "active")
  }

  @Test("Large and small accounts are parted by whom the owner is there for")
  func parted() throws {
    let list = try recommend(
      "CEO > Enterprise CSM, CEO > Digital CSM",
      accounts: "enterprise-csm: 10 x 120k, enterprise-csm: 2 x 6k")
    let moves = try list.named("accounts:one-motion:enterprise-csm").changes
    #expect(moves.map(\.after) == ["digital-csm", "digital-csm"])
  }

  @Test("No receiver ever gets more than a full book, whatever is applied")
  func neverOverloads() throws {
    var random = SplitMix64(seed: 20_260_331)
    for _ in 0..<40 {
      let (people, accounts) = Self.drawn(&random)
      let facts = try Orgs.facts(people: people, accounts: accounts)
      let list = try Recommendations(Diagnosis(facts))
      let ids = list.all.filter { $0.action.change == .reassign && $0.canApply }.map(\.id)
        .filter { _ in Bool.random(using: &random) }
      let trial = try attempt(ids, of: list)
      let receivers = Set(
        trial.applied.filter { !$0.id.hasPrefix("accounts:unknown-owner") }
          .flatMap(\.changes).compactMap(\.after))
      #expect(Self.overloaded(trial.org).isDisjoint(with: receivers))
    }
  }

  /// Whose books pass one full one, counted here by S1's upper ends, 500 where it is open.
  private static func overloaded(_ org: Org) -> Set<String> {
    var loads: [String: Double] = [:]
    var capacity: [String: Double] = [:]
    for row in 0..<org.people.count {
      let id = org.interning.identities[org.people.symbol(.employeeID, row)] ?? ""
      capacity[id] = org.people.real(.fte, row)
    }
    for row in 0..<org.accounts.count {
      guard let owner = org.interning.identities[org.accounts.symbol(.ownerID, row)] else {
        continue
      }
      let arr = org.accounts.real(.arr, row)
      let most =
        arr >= 500_000 ? 10 : arr >= 100_000 ? 25 : arr >= 25_000 ? 75 : arr >= 5_000 ? 200 : 500
      loads[owner, default: 0] += 1 / Double(most)
    }
    return Set(loads.filter { $0.value > (capacity[$0.key] ?? 1) + 1e-9 }.keys)
  }

  private static func drawn(_ random: inout SplitMix64) -> (String, String) {
    let titles = ["CSM", "Enterprise CSM", "Mid-Market CSM", "Digital CSM", "Strategic CSM"]
    var people =
      "employee_id,title,manager_id,status,fte\nc,CEO,,active,1\nv,VP Customer Success,c,active,1\n"
    let count = Int.random(in: 1...8, using: &random)
    for number in 0..<count {
      let title = titles[Int.random(in: 0..<titles.count, using: &random)]
      let status = Int.random(in: 0..<6, using: &random) == 0 ? "departed" : "active"
      let fte = Bool.random(using: &random) ? "1" : "0.6"
      people += "e\(number),\(title),v,\(status),\(fte)\n"
    }
    var accounts = "account_id,owner_id,arr\n"
    let arrs = [600_000, 120_000, 40_000, 8_000, 1_000]
    for number in 0..<Int.random(in: 20...250, using: &random) {
      let owner = Int.random(in: -1...count, using: &random)
      let arr = arrs[Int.random(in: 0..<arrs.count, using: &random)]
      accounts += "a\(number),\(owner < 0 ? "" : "e\(owner)"),\(arr)\n"
    }
    return (people, accounts)
  }
}
