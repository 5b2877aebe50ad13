import OrgKit
import Testing

@testable import Reports

struct DiagnosisMarkdownTests {
  @Test("Numbers, then findings by severity and rule with band, sources and remedy")
  func page() throws {
    let people =
      "employee_id,title,manager_id\nceo,CEO,\nboss,Sales Manager,ceo\n"
      + (0..<9).map { "ae\($0),AE,boss\n" }.joined()
    let facts = try Orgs.facts(people: people, company: #"{"name": "A|B", "as_of": "2026-03-31"}"#)
    let diagnosis = try Diagnosis(facts)
    let page = try Report.render(diagnosis, as: .markdown)
    #expect(page.hasPrefix("# A\\|B\n\n11 people, as of 2026-03-31\n"))
    #expect(page.contains("\n## Warnings (1)\n\n### span-too-wide\n"))
    #expect(page.contains("| boss | "))
    #expect(page.contains("| 9 | 5-8 (S1) \\| 3-4 for RevOps managers (S2) direct reports |"))
    #expect(page.contains("**Source.** S1, "))
    let remedy = try Registry.rule("span-too-wide").info.remedy
    #expect(page.contains("**Remedy.** \(remedy)\n"))
    #expect(page.contains("## Unknown") && page.contains("**Next question.** "))
    #expect(!page.contains("## Critical"))
  }

  @Test("A long list is cut, and says so")
  func long() throws {
    let accounts = "account_id,owner_id\n" + (0..<40).map { "a\($0),\n" }.joined()
    let page = try Report.render(Diagnosis(Orgs.facts(accounts: accounts)), as: .markdown)
    #expect(page.contains("and 15 more; the JSON has all.") && !page.contains("| a25 |"))
  }

  @Test("What does not count has its reason")
  func reviewed() throws {
    let page = try Document.reviewed.render(Company.sample.facts(), as: .markdown)
    #expect(page.contains("## Suppressed (2)") && page.contains("| known |\n"))
    #expect(page.contains("## Baseline\n\nSince the baseline: "))
    #expect(page.contains("- several-roots: &lt;b&gt;advisors&lt;/b&gt; \\| are fine"))
  }

  @Test("Where nothing is wrong the page says so")
  func fine() throws {
    let page = try Report.render(Diagnosis(Orgs.sketch("CEO"), rules: []), as: .markdown)
    #expect(page.contains("Nothing is found that counts."))
  }
}
