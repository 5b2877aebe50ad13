import OrgKit
import Testing

@testable import Reports

struct DiffTextTests {
  private func page(_ old: String, _ new: String) throws -> String {
    try Report.render(
      Comparison(recorded(Diagnosis(Orgs.sketch(old))), recorded(Diagnosis(Orgs.sketch(new)))),
      as: text(200))
  }

  @Test("New, cleared and changed findings, and how the tree drifted")
  func changes() throws {
    let page = try page(
      "CEO > Sales Manager > AE x9, Self > Self", "CEO > Sales Manager > AE x11, Advisor")
    #expect(page.contains("New (") && page.contains("several-roots"))
    #expect(page.contains("Cleared (") && page.contains("self-report"))
    #expect(page.contains("Still there, with another figure (") && page.contains("(was 9)"))
    let people = try #require(page.pageLines.first { $0.hasPrefix("people") })
    // CEO, manager, nine and one; CEO, manager, eleven and an advisor.
    #expect(people.split(separator: " ") == ["people", "12", "14", "+2"])
  }

  @Test("Where nothing changed there is one line")
  func same() throws {
    let page = try page("CEO > Sales Manager > AE x9", "CEO > Sales Manager > AE x9")
    #expect(page.contains("0 new findings, 0 cleared, "))
    #expect(page.pageLines.count == 2)
  }

  @Test("The page names the company and both days")
  func title() throws {
    func side(_ day: String) throws -> RecordedDiagnosis {
      try recorded(
        Diagnosis(
          Orgs.facts(
            people: "employee_id\na\n", company: #"{"name": "Acme", "as_of": "\#(day)"}"#)))
    }
    let comparison = Comparison(try side("2026-03-31"), try side("2026-06-30"))
    #expect(comparison.title == "Acme \u{B7} 2026-03-31 to 2026-06-30")
  }
}
