import Testing

@testable import Raci

struct MarkdownWriterTests {
  @Test("Nothing in a cell is a mark, a tag or the end of the cell")
  func escapes() {
    let sheet = Sheet(
      "T|x", legend: "How to read it.", header: ["Task", "R*"],
      rows: [["a | b", "<script>"], ["c:\\d", "line\nend `x`"]], isChart: true)
    #expect(
      MarkdownWriter.text([sheet]) == """
        ## T\\|x

        How to read it.

        | Task | R\\* |
        | --- | :-: |
        | a \\| b | \\<script> |
        | c:\\\\d | line end \\`x\\` |

        """)
  }

  @Test("Tables follow each other under their titles")
  func several() {
    let sheet = Sheet("T", header: ["a"], rows: [])
    #expect(
      MarkdownWriter.text([sheet, sheet]) == "## T\n\n| a |\n| --- |\n\n## T\n\n| a |\n| --- |\n")
  }
}
