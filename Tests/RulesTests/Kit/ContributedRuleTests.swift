import OrgKit
import Testing

@testable import Rules

struct ContributedRuleTests {
  private struct Broken: Error {}

  private func rule(
    _ outcomes: @escaping @Sendable (Facts) throws -> [Outcome]
  ) throws -> ContributedRule {
    let info = try #require(Registry.all.first).info
    return ContributedRule(
      id: "acme:odd", plugin: "acme", info: info, expectation: nil, outcomes: outcomes)
  }

  @Test("Its findings stand among the others")
  func findings() throws {
    let facts = try Orgs.sketch("CEO > AE, AE")
    let own = try rule { _ in
      [.violated(Violation(Subject(.org, "acme"), expected: nil, "is odd", plugin: "acme"))]
    }
    let diagnosis = try Diagnosis(facts, contributed: [own])
    #expect(diagnosis.results.first { $0.rule == "acme:odd" }?.verdict == "violated")
    #expect(diagnosis.findings.filter { $0.violation.plugin == "acme" }.map(\.rule) == ["acme:odd"])
  }

  @Test("What keeps it from saying anything is told")
  func failure() throws {
    let facts = try Orgs.sketch("CEO > AE, AE")
    let own = try rule { _ in throw Broken() }
    #expect(throws: Broken.self) { try Diagnosis(facts, contributed: [own]) }
  }
}
