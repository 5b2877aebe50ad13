import OrgKit
import Testing

@testable import Reports

struct DiagnosisDocumentTests {
  private func document(
    people: String? = nil, accounts: String? = nil, company: String? = nil
  ) throws -> DiagnosisDocument {
    try DiagnosisDocument(
      Diagnosis(Orgs.facts(people: people, accounts: accounts, company: company)))
  }

  private static let wide =
    "employee_id,title,manager_id\nceo,CEO,\nboss,Sales Manager,ceo\n"
    + (0..<9).map { "ae\($0),AE,boss\n" }.joined()

  @Test("The summary has the company, its day, rows and counts")
  func summary() throws {
    let document = try document(
      people: Self.wide, accounts: "account_id,owner_id\nx,\ny,\n",
      company: #"{"name": "Acme", "as_of": "2024-02-29"}"#)
    let summary = document.summary
    #expect(summary.company.value == "Acme")
    #expect(summary.as_of.value == "2024-02-29")
    #expect(summary.people == 11)
    #expect(summary.accounts == 2)
    let rules = summary.rules
    #expect(
      rules.violated + rules.holds + rules.not_applicable + rules.unknown == Registry.all.count)
    let findings = summary.findings
    #expect(findings.critical + findings.warning + findings.advice == document.findings.count)
    // Two accounts without an owner; nine reports of one manager; one report of another,
    // and at 11 people no marketing, no lead of it and no SDR (S4).
    #expect([findings.critical, findings.warning, findings.advice] == [2, 1, 4])
  }

  @Test("Company and day are null where they are not known")
  func unnamed() throws {
    let summary = try document(people: Self.wide).summary
    #expect(summary.company.value == nil)
    #expect(summary.as_of.value == nil)
  }

  @Test("A finding has its band, both sources that disagree, and the remedy")
  func finding() throws {
    let findings = try document(people: Self.wide).findings
    let finding = try #require(findings.first { $0.rule == "span-too-wide" })
    #expect(finding.severity == "warning")
    #expect(finding.outcome == "violated")
    #expect(finding.subject.kind == "person")
    #expect(finding.subject.id == "boss")
    #expect(finding.observed.value == 9)
    // S1: 5-8 direct reports. S2, for RevOps only: 3-4.
    let expected = try #require(finding.expected.value)
    #expect([expected.low.value, expected.high.value] == [5, 8])
    #expect(expected.unit == "direct reports")
    #expect(finding.sources.map(\.source) == ["S1", "S2"])
    #expect(finding.sources.map(\.benchmark) == ["span.manager", "span.manager"])
    #expect(finding.remedy == (try Registry.rule("span-too-wide").info.remedy))
  }

  @Test("A principle is cited without a band")
  func principle() throws {
    let findings = try document(accounts: "account_id,owner_id\nx,\n").findings
    let finding = try #require(findings.first { $0.rule == "orphan-account" })
    #expect(finding.expected.value?.unit == nil)
    #expect(finding.sources.map(\.benchmark) == ["ownership.every-account"])
  }

  @Test("Every rule has a verdict, ordered by id; findings add up")
  func rules() throws {
    let document = try DiagnosisDocument(Diagnosis(Company.sample.facts()))
    #expect(document.rules.map(\.rule) == Registry.all.map { $0.id })
    for rule in document.rules {
      #expect(rule.findings == document.findings.count { $0.rule == rule.rule })
      #expect((rule.outcome == "violated") == (rule.findings > 0))
    }
  }

  @Test("Undecided rules say what they lack, and the next question would help most of them")
  func unknown() throws {
    let document = try document(people: "employee_id,title\na,CSM\n")
    let unknown = document.unknown
    #expect(unknown.map(\.rule) == document.rules.filter { $0.outcome == "unknown" }.map(\.rule))
    // All that lack accounts, reporting lines, or what the company says of itself.
    let missing = Set(unknown.flatMap(\.missing))
    let tables = missing.filter { !$0.hasPrefix("company.") }
    #expect(tables == Set(["accounts", "people.manager_id"]))
    let next = try #require(document.next_question.value)
    let lacking = Dictionary(grouping: unknown.flatMap(\.missing), by: { $0 }).mapValues(\.count)
    #expect(next.rules.count == lacking.values.max())
    #expect(next.rules == unknown.filter { $0.missing.contains(next.datum) }.map(\.rule))
    #expect(next.question.hasSuffix("?"))
  }

  @Test("Where nothing is missing the next question is null")
  func noQuestion() throws {
    let facts = try Orgs.sketch("CEO > VP CS > CSM x6", accounts: "csm-1: 15 x 120k as Enterprise")
    let rules = try ["orphan-account", "several-roots"].map { try Registry.rule($0) }
    let document = try DiagnosisDocument(Diagnosis(facts, rules: rules))
    #expect(document.unknown.isEmpty)
    #expect(document.next_question.value?.datum == nil)
    #expect(try JSON.text(document).contains(#""next_question":null"#))
  }
}
