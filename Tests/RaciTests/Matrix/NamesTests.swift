import Testing

@testable import Raci

struct NamesTests {
  @Test(
    "A text in one line",
    arguments: [
      ("", ""), ("a", "a"), (" a ", "a"), ("a  b", "a b"), ("a\n\tb\r\n", "a b"), ("   ", ""),
      ("\u{FEFF}a\u{200B}", "a"), ("a\u{A0}b", "a b"), ("a\u{1B}[2Jb", "a [2Jb"),
      ("a\u{85}b", "a b"), ("\u{E9}t\u{E9}", "\u{E9}t\u{E9}"),
    ])
  func tidy(text: String, expected: String) { #expect(tidied(text) == expected) }

  @Test(
    "A name without its marks",
    arguments: [
      ("**Task**", "Task"), ("*Task*", "Task"), ("__T__", "T"), ("`T`", "T"), ("***T***", "T"),
      ("** T **", "T"), ("**", "**"), ("5*3", "5*3"), ("*a", "*a"), ("\\*a\\*", "\\*a\\*"),
    ])
  func plain(text: String, expected: String) { #expect(plainName(text) == expected) }

  @Test("Names are the same in spite of case, blanks and marks")
  func keys() {
    #expect(nameKey("Rev-Ops  Team") == nameKey("rev ops team"))
    #expect(nameKey("\u{C9}t\u{E9}") == nameKey("\u{E9}T\u{C9}"))
    #expect(nameKey("RevOps") != nameKey("Rev Ops"))
    #expect(nameKey("--").isEmpty)
  }
}
