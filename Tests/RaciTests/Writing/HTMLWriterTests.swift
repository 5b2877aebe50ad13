import Testing

@testable import Raci

struct HTMLWriterTests {
  @Test("Markup in a name stays text")
  func escapes() {
    let evil = "<table><td onmouseover='x'>\"&</td></table></title><script>alert(1)</script>"
    let page = HTMLWriter.text(evil, [Sheet(evil, legend: evil, header: [evil], rows: [[evil]])])
    #expect(!page.contains("<script"))
    #expect(!page.contains("onmouseover='"))
    #expect(page.components(of: "<table>") == 1)
    #expect(
      HTMLWriter.escaped("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
  }

  @Test("A table has a caption, and headers for its columns and rows")
  func accessible() {
    let sheet = Sheet(
      "Chart", header: ["Task", "RevOps"], rows: [["MQL", "A"], ["SLA", "R"]], isChart: true)
    let page = HTMLWriter.text("Chart", [sheet])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(page.contains("<caption>Chart</caption>"))
    #expect(page.contains("<th scope=\"col\">RevOps</th>"))
    #expect(page.contains("<tr><th scope=\"row\">MQL</th><td class=\"a\">A</td></tr>"))
    #expect(page.contains("<tr><th scope=\"row\">SLA</th><td>R</td></tr>"))
    #expect(!page.contains("http"))
    #expect(!page.contains("src="))
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
