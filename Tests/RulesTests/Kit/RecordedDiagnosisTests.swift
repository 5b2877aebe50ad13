import OrgKit
import Testing

@testable import Rules

struct RecordedDiagnosisTests {
  @Test("A diagnosis comes back with its findings, rules and figures")
  func roundTrip() throws {
    let facts = try Orgs.facts(
      people: "employee_id,title,manager_id\nc,CEO,\nm,Manager,c\n"
        + (1...9).map { "a\($0),AE,m\n" }.joined(),
      company: #"{"name": "Acme", "as_of": "2026-03-31"}"#)
    let settings = try settings(
      #"{"exceptions": [{"rule": "span-too-wide", "subject": "m", "reason": "x"}]}"#)
    let diagnosis = try Diagnosis(facts, settings: settings)
    let recorded = try recorded(diagnosis)
    #expect(recorded.company == "Acme" && recorded.asOf == "2026-03-31")
    #expect(recorded.findings.map(\.entry.fingerprint) == diagnosis.findings.map(\.fingerprint))
    #expect(recorded.findings.map(\.severity) == diagnosis.findings.map(\.severity))
    #expect(recorded.findings.map(\.message) == diagnosis.findings.map(\.violation.message))
    #expect(recorded.findings.map(\.observed) == diagnosis.findings.map(\.violation.observed))
    #expect(recorded.suppressed == Set(diagnosis.review.suppressed.map(\.finding.fingerprint)))
    #expect(
      recorded.decided == Set(diagnosis.results.filter { $0.verdict != "unknown" }.map(\.rule)))
    // Counted by hand: eleven people, two of whom lead one and nine.
    let measures = Dictionary(recorded.measures.map { ($0.name, $0.value) }) { first, _ in first }
    #expect(measures["people"] == 11 && measures["managers"] == 2 && measures["depth"] == 3)
    #expect(measures["span.mean"] == 5 && measures["span.bands.8-12"] == 1)
    #expect(
      recorded.measures.map(\.name).filter { $0.hasPrefix("span.bands") }
        == Structure.bandNames.map { "span.bands.\($0)" })
  }

  @Test("Without reporting lines there are no figures")
  func accountsOnly() throws {
    #expect(
      try recorded(Diagnosis(Orgs.sketch(nil, accounts: "a: 2 x 10k"))).measures.isEmpty)
  }

  @Test("Fields of a later version are passed over")
  func later() throws {
    let recorded = try recorded(
      #"{"findings": [], "rules": [], "summary": {"x": 1}, "more": {"y": []}}"#)
    #expect(recorded.findings.isEmpty && recorded.company == nil)
  }

  @Test("One that holds only what is new is refused, with what to do")
  func baselined() throws {
    let facts = try Orgs.sketch("CEO > VP, Advisor")
    let diagnosis = try Diagnosis(facts, baseline: try baseline(Diagnosis(facts)))
    let error = try #require(throws: OrgError.self) { try recorded(diagnosis) }
    #expect(error.location.pointer == "/baseline" && error.hint?.contains("--baseline") == true)
  }

  @Test(
    "What is no diagnosis names its place",
    arguments: [
      ("", ""), ("[]", ""), ("{}", ""), (#"{"findings": [], "rules": []}"#, ""),
      (#"{"findings": {}, "rules": [], "summary": {}}"#, "/findings"),
      (#"{"findings": [{"rule": "r"}], "rules": [], "summary": {}}"#, "/findings/0"),
      (#"{"findings": [], "rules": [{}], "summary": {}}"#, "/rules/0"),
      (#"{"findings": [], "rules": [], "summary": []}"#, "/summary"),
      (#"{"findings": [], "rules": [], "summary": {"company": 3}}"#, "/summary/company"),
      (#"{"findings": [], "rules": [], "summary": {}, "structure": 3}"#, "/structure"),
      (#"{"findings": [], "rules": [], "summary": {}, "structure": {}}"#, "/structure"),
      (
        #"{"findings": [], "rules": [], "summary": {}, "structure": {"people": "3"}}"#,
        "/structure/people"
      ),
    ])
  func wrong(document: String, pointer: String) throws {
    let error = try #require(throws: OrgError.self) { try recorded(document) }
    #expect(error.code == .badInput)
    #expect(error.location.file == "diagnosis.json")
    #expect(error.location.pointer ?? "" == pointer)
  }
}
