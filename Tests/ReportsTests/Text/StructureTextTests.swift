import OrgKit
import Testing

@testable import Reports

struct StructureTextTests {
  private func page(_ people: String) throws -> [String] {
    try Document.structure.render(Orgs.sketch(people), as: text(100)).pageLines
  }

  @Test("A sound tree, worked out by hand")
  func sound() throws {
    // Spans 2, 3 and 1: mean 2, median 2; four contributors for three managers.
    let lines = try page("CEO > VP > AE x3, CEO > CFO > Clerk")
    #expect(
      lines == [
        "7 people · 3 managers · 4 individual contributors · 3 layers",
        "span of control: mean 2, median 2, most 3; contributors per manager: 1.33",
        "",
        "direct reports  managers  share",
        "1                      1  33.3%",
        "2-3                    2  66.7%",
        "4-7                    0     0%",
        "8-12                   0     0%",
        "13-16                  0     0%",
        "17+                    0     0%",
        "",
        "at the top: ceo",
        "no defects in the reporting lines",
      ])
  }

  @Test("One person is a person")
  func singular() throws {
    let first = try page("Founder").first
    #expect(first == "1 person · 0 managers · 1 individual contributor · 1 layer")
    #expect(
      try page("Founder > Friend").first
        == "2 people · 1 manager · 1 individual contributor · 2 layers")
  }

  @Test("Vacant and planned posts are counted where there are any")
  func vacancies() throws {
    let first = try page("CEO > CSM x2 [status=vacant], CEO > AE [status=planned]").first
    #expect(first?.hasSuffix("3 vacant or planned") == true)
  }

  @Test("Defects are counted and named")
  func defects() throws {
    let lines = try page(
      "CEO > VP > AE, CEO > CFO > AE, A > B > C, C > A, Self > Self, ? > Lost x2")
    #expect(lines.contains("duplicate ids (1): ae"))
    #expect(lines.contains("own managers (1): self"))
    #expect(
      lines.contains(
        "managers not in the table (2): lost-1 to nobody-known, lost-2 to nobody-known"))
    #expect(lines.contains("circles (1): a, c, b"))
    #expect(!lines.contains("no defects in the reporting lines"))
  }

  @Test("Where everybody reports to somebody nobody is at the top")
  func noTop() throws {
    #expect(try page("A > B, B > A").contains("nobody is at the top"))
  }

  @Test("Long lists are cut")
  func longLists() throws {
    let lines = try page((1...9).map { "P\($0)" }.joined(separator: ", "))
    #expect(lines.contains("at the top: p1, p2, p3, p4, p5, p6 and 3 more"))
  }
}
