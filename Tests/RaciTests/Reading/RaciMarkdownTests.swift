import OrgKit
import Testing

@testable import Raci

struct RaciMarkdownTests {
  private func error(_ text: String) -> OrgError? {
    #expect(throws: OrgError.self) { try Charts.read(text, as: .markdown, called: "raci.md") }
  }

  @Test("The table of S3 inside a document, with lines as rows")
  func document() throws {
    let matrix = try Charts.read(
      """
      # Ownership

      Who does what.

      | Task/System | RevOps | Sales Leadership | Marketing Leadership | Sales Rep |
      |---|---|---|---|---|
      | Defining MQL Criteria | A | C | R | I |
      | Building CRM Automation | R | I | C | I |

      That is all.
      """)
    #expect(matrix.roles == ["RevOps", "Sales Leadership", "Marketing Leadership", "Sales Rep"])
    #expect(matrix.letters == ["A C R I", "R I C I"])
    #expect(matrix.tasks.map(\.row) == [7, 8])
  }

  @Test("Cells may be left out at the end; a pipe may be escaped; lines may end in CR")
  func shapes() throws {
    let short = try Charts.read("| Task | A | B |\n|---|---|---|\n| x | R |\n| y |\n")
    #expect(short.letters == ["R -", "- -"])
    let escaped = try Charts.read("Task | A\n--- | ---\na \\| b \\<i> | R\n")
    #expect(escaped.tasks[0].name == "a | b <i>")
    #expect(try Charts.read("| T | A |\r|---|---|\r| x | R |\r").letters == ["R"])
    #expect(try Charts.read("| T | A |\r\n|---|---|\r\n| x | R |\r\n|  |  |\r\n").tasks.count == 1)
  }

  @Test(
    "What is no table names its line and how to mend it",
    arguments: [
      ("", 0, "has no table"), ("Words only.", 0, "has no table"),
      ("# T\n\n| Task | A |\n| x | R |\n", 3, "begins a table that has no line under its header"),
      ("| Task | A |\n|---|---|\n| x | R | C |\n", 3, "has 3 cells where the header has 2"),
      ("| Task | A |\n|---|---|\n|  | R |\n", 3, "has letters but no task"),
      ("| Task | A |\n|---|---|\n", 0, "has roles but no tasks"),
      ("| Task |\n|---|\n| x |\n", 0, "has no roles"),
      (
        "| T | A |\n|---|---|\n| x | R |\n\n| T | A |\n|---|---|\n| y | R |\n", 5,
        "is the second table"
      ),
    ])
  func broken(text: String, line: Int, reason: String) {
    let error = error(text)
    #expect(error?.code == .badInput)
    #expect(error?.reason == reason)
    #expect(error?.location.row == line)
  }

  @Test("A table without its second line is told which line it lacks")
  func separator() {
    #expect(
      error("| Task | A | B |\n| x | R | A |\n")?.hint == "put |---|---|---| under the header")
  }
}
