import OrgKit
import Testing

@testable import Reports

struct DiagnosisTextTests {
  private func page(_ facts: Facts, _ width: Int = 200) throws -> [String] {
    try Document.diagnose.render(facts, as: text(width)).pageLines
  }

  @Test("The header says who, how many, how much and when")
  func header() throws {
    let facts = try Orgs.facts(
      people: "employee_id,manager_id\na,\nb,a\n", accounts: "account_id,owner_id\nx,a\n",
      company: #"{"name": "Acme", "arr": 28400000, "currency": "EUR", "as_of": "2026-03-31"}"#)
    #expect(
      try page(facts).first
        == "Acme · 2 people · 1 account · EUR 28.4M ARR · as of 2026-03-31")
  }

  @Test("What is not known is left out of the header")
  func bareHeader() throws {
    #expect(try page(Orgs.sketch("CEO")).first == "Diagnosis · 1 person")
    #expect(try page(Orgs.sketch(nil, accounts: "x: 2 x 1k")).first == "Diagnosis · 2 accounts")
  }

  @Test("One of anything is one")
  func singular() throws {
    let wide = try page(Orgs.sketch("Sales Manager > AE x9"))
    #expect(wide[1] == "0 critical, 1 warning, 0 pieces of advice")
    let single = try page(Orgs.sketch("CEO > Engineer"))
    #expect(single[1] == "0 critical, 0 warnings, 1 piece of advice")
    let none = try page(Orgs.sketch("CEO"))
    #expect(none[1] == "0 critical, 0 warnings, 0 pieces of advice")
  }

  @Test("Findings stand by rule, most severe first, with message, sources and remedy")
  func findings() throws {
    let lines = try page(Orgs.sketch("CEO > Sales Manager > AE x9, Self > Self"))
    let heads = lines.filter { $0.contains(#/^(CRITICAL|WARNING|ADVICE) /#) }
    #expect(
      heads.map { $0.prefix { $0 != "(" } } == [
        "CRITICAL  self-report ", "WARNING   span-too-wide ",
        "ADVICE    marketing-team-size-unusual ", "ADVICE    single-report-manager ",
        "ADVICE    stage-role-missing ",
      ])
    let start = try #require(lines.firstIndex { $0.hasPrefix("WARNING") })
    #expect(lines[start - 1] == "")
    #expect(
      lines[start + 1].hasPrefix("  - sales-manager (Sales Manager) has 9 direct reports; 5-8 (S1)")
    )
    // Both sources that differ, then the remedy.
    #expect(lines[start + 2].hasPrefix("    source  S1 (practice): 5-8 direct reports, managers"))
    let place = try #require(try Orgs.catalog["span.manager"].first).locator
    #expect(lines[start + 2].hasSuffix("[\(place)]"))
    #expect(lines[start + 3].hasPrefix("    source  S2 (vendor): 3-4 direct reports, RevOps"))
    let remedy = try Registry.rule("span-too-wide").info.remedy
    #expect(lines[start + 4] == "    remedy  \(remedy)")
  }

  @Test("Of many findings of a rule four are shown, and the others counted")
  func manyFindings() throws {
    let lines = try page(Orgs.sketch("CSM", accounts: "csm: 1 x 1k, -: 7 x 1k"))
    #expect(lines.count { $0.hasPrefix("  - account a") } == 4)
    #expect(lines.contains("    and 3 more; --json has all"))
    #expect(lines.contains { $0.hasPrefix("CRITICAL  orphan-account (7): ") })
  }

  @Test("Where nothing is wrong the page says so")
  func nothingWrong() throws {
    #expect(try page(Orgs.sketch("CEO")).contains("No rule is violated."))
  }

  @Test("The footer counts the rules and says what is needed for the undecided")
  func footer() throws {
    let facts = try Orgs.sketch("CEO")
    let diagnosis = try Diagnosis(facts)
    let lines = try page(facts)
    let counts = ["violated", "holds", "not-applicable", "unknown"].map {
      diagnosis.count(verdict: $0)
    }
    #expect(counts.reduce(0, +) == Registry.all.count)
    let line = try #require(lines.first { $0.contains("not applicable") })
    #expect(line.matches(of: /\d+/).compactMap { Int($0.output) } == counts)
    #expect(lines.contains("  ? orphan-account: needs accounts"))
    let question = try #require(lines.first { $0.hasPrefix("Next question: ") })
    let helped = try #require(diagnosis.nextQuestion?.rules.count)
    #expect(question.contains("It would help to decide \(helped) rules."))
    #expect(question.hasSuffix("as CSV."))
  }
}
