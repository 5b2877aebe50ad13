import OrgKit
import Testing

@testable import Reports

struct ReviewTextTests {
  private func page(_ diagnosis: Diagnosis) throws -> String {
    try Report.render(diagnosis, as: text(200))
  }

  @Test("Where nothing is decided nothing is said of it")
  func none() throws {
    let page = try page(Diagnosis(Company.sample.facts()))
    #expect(
      !page.contains("suppressed") && !page.contains("baseline") && !page.contains("disabled"))
  }

  @Test("Suppressed findings with their reason, and exceptions to look at again")
  func exceptions() throws {
    var settings = Settings()
    settings.exceptions = [
      .init(rule: "self-report", scope: .subject("self"), reason: "the HRIS cannot do else"),
      .init(rule: "span-too-wide", scope: .team("vp"), reason: "x"),
      .init(
        rule: "several-roots", scope: .subject("advisor"), reason: "x",
        until: Day(iso: "2026-01-31")),
    ]
    let facts = try Orgs.facts(
      people: "employee_id,title,manager_id\nceo,CEO,\nvp,VP,ceo\nself,AE,self\nadvisor,Advisor,\n",
      company: #"{"as_of": "2026-02-01"}"#)
    let page = try page(Diagnosis(facts, settings: settings))
    #expect(page.contains("1 finding suppressed by 3 exceptions"))
    #expect(page.contains("Accepted: the HRIS cannot do else"))
    #expect(page.contains("span-too-wide for the team of vp is for no finding: remove it"))
    #expect(page.contains("several-roots for advisor ended on 2026-01-31"))
  }

  @Test("What is new since a baseline, and what became of the rest")
  func baseline() throws {
    let page = try page(Document.reviewed.reviewed(Company.sample.facts()))
    #expect(page.contains("Since the baseline: "))
    #expect(page.contains("gone: self-report, self"))
    #expect(page.contains("not checked: several-roots, "))
    #expect(page.contains("several-roots is disabled: <b>advisors</b> | are fine"))
  }
}
