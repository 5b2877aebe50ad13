import OrgKit
import Testing

@testable import Rules

struct SettingsTests {
  @Test("Where nothing is decided everything is as the rules say")
  func none() throws {
    let settings = Settings()
    for rule in Registry.all {
      #expect(settings.severity(of: rule.id, rule.info) == rule.info.severity)
      #expect(settings.reasonToDisable(rule.id) == nil)
    }
    #expect(settings.failOn == nil)
  }

  @Test("A disabled rule is not applied, and is listed with its reason")
  func disabled() throws {
    let facts = try Orgs.sketch("CEO > Sales Manager > AE x9, Advisor")
    let settings = try settings(
      #"{"rules": {"several-roots": {"enabled": false, "reason": "advisors are no staff"}}}"#)
    let (plain, decided) = (try Diagnosis(facts), try Diagnosis(facts, settings: settings))
    #expect(plain.findings.map(\.rule).contains("several-roots"))
    #expect(
      decided.findings.map(\.name) == plain.findings.map(\.name).filter { !$0.hasPrefix("several") }
    )
    #expect(decided.disabled.map(\.rule) == ["several-roots"])
    #expect(decided.disabled.map(\.reason) == ["advisors are no staff"])
    #expect(decided.results.first { $0.rule == "several-roots" }?.verdict == "disabled")
    #expect(decided.results.map(\.rule) == plain.results.map(\.rule))
  }

  @Test("Another severity counts, orders and changes no fingerprint")
  func severity() throws {
    let facts = try Orgs.sketch("CEO > Sales Manager > AE x9, Advisor")
    let plain = try Diagnosis(facts)
    let settings = try settings(
      #"{"rules": {"span-too-wide": {"severity": "critical", "reason": "board"}}}"#)
    let decided = try Diagnosis(facts, settings: settings)
    #expect(decided.findings.first?.rule == "span-too-wide")
    #expect(decided.count(.critical) == plain.count(.critical) + 1)
    #expect(decided.count(.warning) == plain.count(.warning) - 1)
    #expect(Set(decided.findings.map(\.fingerprint)) == Set(plain.findings.map(\.fingerprint)))
  }

  @Test("An own threshold decides, for every population, and the sources are still shown")
  func threshold() throws {
    // Five analysts: too many for a RevOps manager after S2 (3-4), fine after S1 (5-8).
    let people = "RevOps Manager > Analyst x5"
    func wide(_ document: String) throws -> Diagnosis.Finding? {
      let settings = try settings(document)
      let catalog = try Catalog(policy: settings.policy, own: settings.thresholds)
      let facts = try Example(people, .holds).facts(catalog)
      return try Diagnosis(facts, settings: settings).findings.first { $0.rule == "span-too-wide" }
    }
    #expect(try wide("{}") != nil)
    #expect(
      try wide(#"{"thresholds": {"span.manager": {"high": 6, "source": "us"}}}"#)?.rule == nil)
    let finding = try #require(
      try wide(#"{"thresholds": {"span.manager": {"low": 1, "high": 2, "source": "us"}}}"#))
    #expect(finding.violation.expected?.high == 2)
    #expect(finding.violation.expected?.benchmarks.map(\.source.id) == ["company", "S2", "S1"])
  }

  @Test("A segment begins where the company says")
  func segments() throws {
    let settings = try settings(
      #"{"thresholds": {"segment-arr.enterprise": {"low": 50000, "source": "pricing 2026"}}}"#)
    let catalog = try Catalog(own: settings.thresholds)
    let (own, plain) = (ArrBands(catalog), ArrBands(try Orgs.catalog))
    #expect(own.segments.map(\.id) == plain.segments.map(\.id))
    let facts = try Example("CSM", accounts: "csm: 2 x 60k as Enterprise", .holds).facts(catalog)
    #expect(!(try Diagnosis(facts).findings.map(\.rule).contains("segment-label-mismatch")))
  }
}
