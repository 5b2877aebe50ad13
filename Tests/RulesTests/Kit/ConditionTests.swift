import OrgKit
import Testing

@testable import Rules

/// Conditions against Kleene's strong three-valued logic, "Introduction to
/// Metamathematics", 1952, section 64.
struct ConditionTests {
  private static let unknown = Condition.isUnknown([.people])
  private static let all = [Condition.isMet, .isNotMet, unknown]

  /// 1 for true, -1 for false, 0 for neither: there "and" is the least, "or" the greatest.
  private func rank(_ condition: Condition) -> Int {
    switch condition {
    case .isMet: 1
    case .isNotMet: -1
    case .isUnknown: 0
    }
  }

  @Test("Not, and, or", arguments: all.indices, all.indices)
  func tables(left: Int, right: Int) {
    let (left, right) = (Self.all[left], Self.all[right])
    #expect(rank(!left) == -rank(left))
    #expect(rank(left && right) == min(rank(left), rank(right)))
    #expect(rank(left || right) == max(rank(left), rank(right)))
  }

  @Test("What is missing for both is named once")
  func missing() {
    let other = Condition.isUnknown([.people, .arr])
    #expect((Self.unknown || other).missing == [.people, .arr])
    #expect((Self.unknown && other).missing == [.people, .arr])
    #expect((Self.unknown && .isMet).missing == [.people])
    #expect((Self.unknown && .isNotMet).missing.isEmpty)
  }

  /// Verdict by what is known of the defect and of where it could be.
  static let verdicts: [(defect: Condition, place: Condition, verdict: String)] = [
    (.isMet, .isMet, "violated"), (.isNotMet, .isMet, "holds"), (unknown, .isMet, "unknown"),
    (.isMet, .isNotMet, "not-applicable"), (.isNotMet, .isNotMet, "not-applicable"),
    (unknown, .isNotMet, "not-applicable"), (.isMet, unknown, "unknown"),
    (.isNotMet, unknown, "holds"), (unknown, unknown, "unknown"),
  ]

  @Test("A defect is a finding only where it is known to be one", arguments: verdicts.indices)
  func outcomes(index: Int) {
    let (defect, place, verdict) = Self.verdicts[index]
    let outcomes = defect.outcomes(where: place) {
      Violation(.customerSuccess, expected: nil, "wrong")
    }
    #expect(Example.Verdict(outcomes).name == verdict)
    for case .unknown(let missing) in outcomes { #expect(missing == [.people]) }
  }

  @Test("A practice is known only where the company states it")
  func practice() throws {
    let facts = try Orgs.facts(
      people: "employee_id,title\na,CEO\n",
      company: #"{"practices": {"playbooks": true, "ramp_plan": false}}"#)
    #expect(rank(facts.practice("playbooks")) == 1)
    #expect(rank(facts.practice("ramp_plan")) == -1)
    #expect(facts.practice("cs_handoff").missing == [.company("practices.cs_handoff")])
  }

  @Test("A size reaches a threshold at the threshold", arguments: [(99, -1), (100, 1), (101, 1)])
  func reaches(customers: Int, expected: Int) throws {
    let facts = try Orgs.facts(
      people: "employee_id,title\na,CEO\n", company: #"{"customers": \#(customers)}"#)
    #expect(rank(facts.reaches(.customers, "cs-stage.specialization")) == expected)
  }

  @Test("What would tell a size is either its statement or the table that it is counted from")
  func data() throws {
    let nothing = try Orgs.sketch(nil)
    #expect(nothing.data(of: .customers) == [.company("customers"), .accounts])
    #expect(nothing.data(of: .csms) == [.company("csms"), .people])
    #expect(nothing.data(of: .headcount) == [.company("headcount"), .people])
    #expect(nothing.data(of: .arr) == [.company("arr"), .accounts])
    let untitled = try Orgs.facts(
      people: "employee_id\na\n", accounts: "account_id,owner_id\nx,a\n")
    #expect(untitled.data(of: .csms) == [.company("csms"), .titles])
    #expect(untitled.data(of: .arr) == [.company("arr"), .arr])
  }

  @Test("Nobody has a role only where titles or roles are there")
  func roles() throws {
    #expect(rank(try Orgs.sketch("CEO > CSM").has(roles: ["cco", "csm"])) == 1)
    #expect(rank(try Orgs.sketch("CEO > CSM").has(roles: ["cco"])) == -1)
    #expect(rank(try Orgs.sketch("CSM [status=vacant]").has(roles: ["csm"])) == -1)
    #expect(try Orgs.sketch(nil).has(roles: ["csm"]).missing == [.people])
    let untitled = try Orgs.facts(people: "employee_id\na\n")
    #expect(untitled.has(roles: ["csm"]).missing == [.titles])
  }
}
