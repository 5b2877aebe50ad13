import OrgKit
import Testing

@testable import Raci

struct RaciCSVTests {
  private func error(_ text: String) -> OrgError? {
    #expect(throws: OrgError.self) { try Charts.read(text, as: .csv, called: "chart.csv") }
  }

  @Test("Tasks, roles and rows as a spreadsheet numbers them")
  func chart() throws {
    let matrix = try Charts.read(
      "Task/System;RevOps;Sales\r\nMQL;a;**R**\r\n\r\nSLA;\u{2013};A\r\n")
    #expect(matrix.taskHeader == "Task/System")
    #expect(matrix.roles == ["RevOps", "Sales"])
    #expect(matrix.letters == ["A R", "- A"])
    #expect(matrix.tasks.map(\.row) == [2, 4])
  }

  @Test("What spreadsheets leave behind is no part of the chart")
  func leftovers() throws {
    let matrix = try Charts.read("Task,RevOps,,\nMQL,A,,\n,,,\n ,, ,\n")
    #expect(matrix.roles == ["RevOps"])
    #expect(matrix.letters == ["A"])
  }

  @Test(
    "What is no chart names its place",
    arguments: [
      ("", 0, "is empty"), ("\n\n", 0, "is empty"), ("Task\nMQL\n", 0, "has no roles"),
      ("Task,RevOps\n", 0, "has roles but no tasks"),
      ("Task,,RevOps\nMQL,A,R\n", 0, "has no name for role 1"),
      ("Task,RevOps\nMQL\n", 2, "has 1 fields where the header has 2"),
      ("Task,RevOps\nMQL,A,R\n", 2, "has 3 fields where the header has 2"),
      ("Task,RevOps,\nMQL,A,R\n", 2, "has 3 fields where the header has 2"),
      ("Task,RevOps\nMQL,A\n,R\n", 3, "has letters but no task"),
      ("Task,RevOps\nMQL,\"A\n", 2, "opens a quote that never closes"),
      ("Task,RevOps\nMQL,\"A\"x\n", 2, "has text after its closing quote"),
    ])
  func broken(text: String, row: Int, reason: String) {
    let error = error(text)
    #expect(error?.code == .badInput)
    #expect(error?.reason == reason)
    #expect(error?.location.row == row)
    #expect(error?.location.file == "chart.csv")
  }

  @Test("A cell or a task of a megabyte is refused, and quoted in short")
  func megabyte() {
    let long = String(repeating: "A", count: 1 << 20)
    for text in ["Task,RevOps\nMQL,\(long)\n", "Task,RevOps\n\(long),A\n", "Task,\(long)\nMQL,A\n"]
    {
      let error = error(text)
      #expect(error?.code == .limit)
      #expect((error?.message.utf8.count ?? 0) < 300)
    }
    #expect(error("Task,RevOps\nMQL,\(long)A\n")?.reason == "is longer than 1048576 bytes")
  }
}
