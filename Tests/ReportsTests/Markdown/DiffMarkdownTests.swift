import OrgKit
import Testing

@testable import Reports

struct DiffMarkdownTests {
  @Test("A table of all changes, one for each kind, and one of the tree")
  func page() throws {
    let comparison = Comparison(
      try recorded(Diagnosis(Orgs.sketch("CEO > Sales Manager > AE x9, Self > Self"))),
      try recorded(Diagnosis(Orgs.sketch("CEO > Sales Manager > AE x11, Advisor"))))
    let page = try Report.render(comparison, as: .markdown)
    #expect(page.contains("| new | cleared | unchanged | suppressed | unchecked |"))
    #expect(page.contains("## New (") && page.contains("| several-roots | advisor |"))
    #expect(page.contains("## Cleared (") && page.contains("| self-report | self |"))
    #expect(page.contains("| 9 | 11 |\n"))
    #expect(page.contains("| people | 12 | 14 | +2 |\n"))
  }

  @Test("Where nothing changed there is only the count")
  func same() throws {
    let side = try recorded(Diagnosis(Company.sample.facts()))
    let page = try Report.render(Comparison(side, side), as: .markdown)
    #expect(!page.contains("##"))
  }
}
