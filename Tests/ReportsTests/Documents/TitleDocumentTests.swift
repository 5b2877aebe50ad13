import OrgKit
import Testing

@testable import Reports

struct TitleDocumentTests {
  @Test("What a title does not say is null, and why it is uncertain is told")
  func document() throws {
    let facts = try Orgs.facts(people: "employee_id,title\na,VP Sales\nb,Xq\nc,Payroll Manager\n")
    let document = TitleDocument(
      try ReadTitles(facts.org, reader: TitleReader(TitleVocabulary.embedded())))
    #expect(document.titles.map(\.title.value) == ["VP Sales", "Xq", "Payroll Manager"])
    #expect(document.titles.map(\.function.value) == ["sales", nil, "finance"])
    #expect(document.titles.map(\.level.value) == ["vp", nil, "ic"])
    #expect(document.titles.map(\.role.value) == ["vp-sales", nil, nil])
    #expect(
      document.titles.map(\.doubts) == [
        [], ["no-function", "no-level", "unknown-words"], ["several-levels"],
      ])
    #expect(document.titles[2].alternatives.map(\.level.value) == ["manager"])
    #expect(document.titles.map(\.uncertain) == [false, true, false])
    #expect(document.uncertain == 1)
    let json = try Report.render(
      try ReadTitles(facts.org, reader: TitleReader(TitleVocabulary.embedded())), as: .json)
    #expect(json.hasPrefix(#"{"titles":[{"alternatives":[],"confidence":0."#))
  }
}
