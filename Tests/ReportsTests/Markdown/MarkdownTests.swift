import OrgKit
import Testing

@testable import Reports

struct MarkdownTests {
  @Test(
    "Nothing of an export is markup, a tag, a border or a mention",
    arguments: [
      ("plain text, 5-8 (S1)", "plain text, 5-8 (S1)"), ("a|b", "a\\|b"),
      ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
      ("**x** _y_ `z`", "\\*\\*x\\*\\* \\_y\\_ \\`z\\`"), ("[a](b)", "\\[a\\](b)"),
      ("@everyone", "&#64;everyone"), ("two\nlines\u{1B}[0m", "two lines \\[0m"),
      ("C:\\x", "C:\\\\x"),
      ("~~#1", "\\~\\~\\#1"), ("\u{5F20}\u{4F1F}", "\u{5F20}\u{4F1F}"),
    ])
  func escaped(text: String, escaped: String) { #expect(Markdown.escaped(text) == escaped) }

  @Test("Every row of a table has as many cells as its header")
  func table() {
    let table = Markdown.table(["a", "b"], [["1|2", "3\n4"], ["", "<"]])
    #expect(table == "| a | b |\n| --- | --- |\n| 1\\|2 | 3 4 |\n|  | &lt; |\n")
    #expect(Markdown.list(["a", "-b"]) == "- a\n- -b\n")
  }

  @Test("Pages of every company keep their tables whole", arguments: Company.allCases)
  func pages(company: Company) throws {
    let facts = try company.facts()
    for document in [Document.diagnose, .reviewed, .diff] {
      let page = try document.render(facts, as: .markdown)
      #expect(page.hasPrefix("# ") && page.hasSuffix("\n"))
      #expect(try document.render(facts, as: .markdown) == page)
      #expect(!page.contains("<") && !page.contains("\u{1B}") && !page.contains("\r"))
      for table in page.split(separator: "\n\n") where table.hasPrefix("| ") {
        // A border is a bar that no backslash stands before.
        let cells = table.split(separator: "\n").map { $0.matches(of: /(?:^|[^\\])\|/).count }
        #expect(Set(cells).count == 1, "\(table)")
      }
    }
  }

  @Test("What has no Markdown or SARIF says so", arguments: [Document.structure, .stage, .rules])
  func unsupported(document: Document) throws {
    let facts = try Company.sample.facts()
    for format in [Report.Format.markdown, .sarif(version: "1")] {
      let error = try #require(throws: OrgError.self) {
        try document.render(facts, as: format)
      }
      #expect(error.code == .unsupported)
    }
    #expect(throws: OrgError.self) { try Document.diff.render(facts, as: .sarif(version: "1")) }
  }
}
