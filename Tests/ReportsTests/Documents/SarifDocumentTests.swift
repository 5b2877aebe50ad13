import OrgKit
import Testing

@testable import Reports

/// That the document is what the official schema says is tested in Python, with a
/// validator that others wrote.
struct SarifDocumentTests {
  private func run(_ diagnosis: Diagnosis) throws -> SarifDocument.Run {
    try #require(SarifDocument(diagnosis, version: "1.2.3").runs.first)
  }

  @Test("Every rule is described; results refer to it by id and place")
  func rules() throws {
    let run = try run(Diagnosis(Company.sample.facts()))
    #expect(run.tool.driver.rules.map(\.id) == Registry.all.map { $0.id })
    #expect(run.tool.driver.version == "1.2.3")
    for result in run.results {
      let place = try #require(result.ruleIndex)
      #expect(run.tool.driver.rules[place].id == result.ruleId)
      #expect(result.partialFingerprints["orgkit/v1"]?.count == 16)
      #expect(result.suppressions == nil && result.baselineState == nil)
    }
  }

  @Test("Severities become levels")
  func levels() throws {
    let diagnosis = try Diagnosis(Company.sample.facts())
    let run = try run(diagnosis)
    let expected = ["critical": "error", "warning": "warning", "advice": "note"]
    #expect(run.results.map(\.level) == diagnosis.findings.map { expected[$0.severity.name] })
    #expect(Set(run.results.map(\.level)).count == 3)
  }

  @Test("What does not count is there too, with its state")
  func states() throws {
    let facts = try Company.defective.facts()
    var text = try Report.baseline(Diagnosis(facts))
    let known = try text.withUTF8 { try Baseline($0, file: "b.json") }
    var settings = Settings()
    settings.exceptions = [.init(rule: "self-report", scope: .subject("self"), reason: "HRIS")]
    settings.rules = ["several-roots": .init(isEnabled: false, reason: "fine")]
    let smaller = try Orgs.sketch("CEO > VP, Self > Self, X > X, Advisor")
    let diagnosis = try Diagnosis(smaller, settings: settings, baseline: known)
    let run = try run(diagnosis)
    let states = Dictionary(grouping: run.results, by: { $0.baselineState ?? "none" })
    #expect(states["new"]?.count == diagnosis.findings.count)
    #expect(states["absent"]?.count == diagnosis.review.gone.count)
    #expect(states["unchanged"]?.count ?? 0 == diagnosis.review.known.count)
    #expect(states["none"]?.map { $0.suppressions?.first?.justification } == ["HRIS"])
    #expect(run.results.filter { $0.suppressions?.isEmpty == false }.count == 1)
    #expect(run.results.allSatisfy { $0.suppressions != nil })
    let disabled = run.tool.driver.rules.filter { !$0.defaultConfiguration.enabled }
    #expect(disabled.map(\.id) == ["several-roots"])
  }

  @Test("A name cannot make a link")
  func links() throws {
    let facts = try Orgs.facts(
      people: "employee_id,name,manager_id\na,[click](http://x.example) \\,a\n")
    let run = try run(Diagnosis(facts))
    let text = try #require(run.results.first { $0.ruleId == "self-report" }?.message.text)
    #expect(text.contains(#"\[click\](http://x.example) \\"#))
  }
}
