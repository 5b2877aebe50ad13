import OrgKit
import Testing

@testable import Rules

struct TeamsTests {
  private static let people = "CEO > VP > Lead > CSM x2, CEO > Other > Guest, A > B, B > A"

  private func covers(
    _ manager: String, _ subjects: [Subject], accounts: String? = nil
  ) throws -> [Bool] {
    let facts = try Orgs.sketch(Self.people, accounts: accounts)
    let findings = subjects.map { subject in
      Diagnosis.Finding(
        rule: "r", info: Registry.all[0].info, severity: .advice,
        violation: Violation(subject, expected: nil, ""), fingerprint: Fingerprint([subject.id]))
    }
    var teams = Teams(facts, findings)
    return subjects.map { teams.covers(.team(manager), $0) }
  }

  private func people(_ ids: String...) -> [Subject] { ids.map { Subject(.person, $0) } }

  @Test("A team is the manager and everybody below")
  func subtree() throws {
    let subjects = people("vp", "lead", "csm-1", "csm-2", "ceo", "other", "guest", "nobody")
    #expect(
      try covers("vp", subjects) == [true, true, true, true, false, false, false, false])
    #expect(try covers("csm-1", subjects).filter { $0 }.count == 1)
    #expect(try covers("ceo", subjects).dropLast().allSatisfy { $0 })
    #expect(try covers("nobody", subjects).allSatisfy { !$0 })
  }

  @Test("A circle is a team of its own members and of nobody else")
  func circle() throws {
    #expect(try covers("a", people("a", "b", "ceo")) == [true, true, false])
    #expect(try covers("vp", people("a", "b", "csm-1", "a")) == [false, false, true, false])
  }

  @Test("Accounts and books belong to the team of who looks after them")
  func accounts() throws {
    let subjects = [
      Subject(.account, "a1"), Subject(.account, "a3"), Subject(.account, "a4"),
      Subject(.account, "none"), Subject(.owner, "csm-1"), Subject(.owner, "ghost"),
      Subject(.org, "organisation"),
    ]
    #expect(
      try covers("vp", subjects, accounts: "csm-1: 2 x 1k, guest: 1 x 1k, -: 1 x 1k")
        == [true, false, false, false, true, false, false])
  }

  @Test("Every team is what going up step by step says", arguments: 0..<60)
  func property(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1..<40, using: &random)
    let manager = (0..<count).map { _ in Int.random(in: -1..<count, using: &random) }
    let rows = manager.enumerated().map { "p\($0),\($1 < 0 ? "" : "p\($1)")\n" }
    let facts = try Orgs.facts(people: "employee_id,manager_id\n" + rows.joined())
    var teams = Teams(facts, [])
    for _ in 0..<100 {
      let (member, boss) = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      var (position, isInside) = (member, false)
      for _ in 0...count where position >= 0 && !isInside {
        isInside = position == boss
        // Those who report to themselves report to nobody.
        position = manager[position] == position ? -1 : manager[position]
      }
      #expect(teams.covers(.team("p\(boss)"), Subject(.person, "p\(member)")) == isInside)
    }
  }
}
