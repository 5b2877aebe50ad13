import Testing

@testable import Raci

struct MarkdownRowTests {
  private func cells(_ line: String) -> [String] { MarkdownRow(Array(line.utf8)).cells }

  @Test(
    "A line is cut at pipes that are not escaped",
    arguments: [
      ("| a | b |", ["a", "b"]), ("a | b", ["a", "b"]), ("|a|b|", ["a", "b"]),
      ("| a | |", ["a", ""]), ("|a||b|", ["a", "", "b"]), ("| a \\| b | c |", ["a \\| b", "c"]),
      ("| a \\\\| b |", ["a \\\\", "b"]), ("  | a |\r", ["a"]), ("|", [""]), ("", [""]),
    ])
  func split(line: String, expected: [String]) { #expect(cells(line) == expected) }

  @Test("Only dashes, colons and pipes part a header from its rows")
  func separators() {
    for line in ["|---|---|", "--- | ---", "|:-:|-:|:-|", "| - |", "|---|\r"] {
      #expect(MarkdownRow.isSeparator(Array(line.utf8)), "\(line)")
    }
    for line in ["---", "| a |", "||", "|:|", "| |", "|--:-|", "", "- | b"] {
      #expect(!MarkdownRow.isSeparator(Array(line.utf8)), "\(line)")
    }
  }

  @Test("A row holds a pipe that is not escaped")
  func rows() {
    #expect(MarkdownRow.isRow(Array("a | b".utf8)))
    #expect(!MarkdownRow.isRow(Array("a \\| b".utf8)))
    #expect(!MarkdownRow.isRow(Array("".utf8)))
  }

  @Test(
    "A backslash protects punctuation and is itself before anything else",
    arguments: [
      ("a", "a"), ("a \\| b", "a | b"), ("\\\\", "\\"), ("C:\\dir", "C:\\dir"), ("\\<b>", "<b>"),
      ("end\\", "end\\"), ("\\\u{E9}", "\\\u{E9}"),
    ])
  func unescape(text: String, expected: String) {
    #expect(MarkdownRow.unescaped(text) == expected)
  }
}
