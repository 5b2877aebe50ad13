import OrgKit
import Testing

@testable import Reports

struct ReviewDocumentTests {
  @Test("An exception says whose findings it is for, how many, and what is wrong with it")
  func exceptions() throws {
    let facts = try Orgs.sketch("CEO > VP, Self > Self")
    var settings = Settings()
    settings.exceptions = [
      .init(
        rule: "self-report", scope: .subject("self"), reason: "HRIS", until: Day(iso: "2026-06-30")),
      .init(rule: "span-too-wide", scope: .team("vp"), reason: "growing"),
    ]
    let document = try DiagnosisDocument(Diagnosis(facts, settings: settings))
    let (first, second) = (document.exceptions[0], document.exceptions[1])
    #expect([first.subject.value, first.team.value] == ["self", nil])
    #expect([first.until.value, first.problem.value] == ["2026-06-30", "undated"])
    #expect([second.subject.value, second.team.value] == [nil, "vp"])
    #expect([second.until.value, second.problem.value] == [nil, "unused"])
    #expect([first.findings, second.findings] == [1, 0])
    #expect(document.suppressed.map(\.reason) == ["HRIS"])
    #expect(document.summary.suppressed == 1)
    #expect(document.findings.allSatisfy { $0.reason == nil })
  }

  @Test("A baseline says how many are known, and what is gone")
  func known() throws {
    let plain = try DiagnosisDocument(Diagnosis(Company.sample.facts()))
    #expect(plain.baseline.value?.known == nil)
    let document = try DiagnosisDocument(Document.reviewed.reviewed(Company.sample.facts()))
    let known = try #require(document.baseline.value)
    // The baseline is another company's, of whom only the organisation itself is known.
    let entries = try Baseline(Diagnosis(Company.defective.facts())).entries.count
    #expect(known.known + known.gone.count + known.unchecked.count == entries)
    // several-roots is disabled, so nobody can tell.
    #expect(known.unchecked.map(\.rule).contains("several-roots"))
  }
}
