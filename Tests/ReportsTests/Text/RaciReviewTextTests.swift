import OrgKit
import Testing

@testable import Reports

struct RaciReviewTextTests {
  @Test("Findings by check with their row, source and remedy; then what is not known")
  func review() throws {
    let page = try Report.render(Charts.review("Task,RevOps,Sales\nMQL,A,A\n"), as: text(100))
    #expect(page.contains("1 critical, 1 warning, 0 pieces of advice"))
    #expect(page.contains("CRITICAL  several-accountable (1): A task has more than one A."))
    #expect(page.contains("  - row 2: \"MQL\" has 2 A, where one signs off: RevOps and Sales"))
    #expect(page.contains("    source  OK (assumption): "))
    #expect(page.contains("RevOps  0  1  0  0  ?"))
  }

  @Test("A chart with nothing wrong says so")
  func clean() throws {
    let chart = "Task,Sales Manager,Sales Rep,SDR\n1,A,R,I\n2,A,I,R\n"
    #expect(
      try Report.render(Charts.review(chart), as: text()).contains("Nothing is wrong with it."))
    let page = try Report.render(Charts.review(chart + "3,R/A,I,I\n"), as: text())
    #expect(!page.contains("Nothing is wrong"))
    #expect(page.contains("combined-cell"))
  }

  @Test("Who holds what")
  func assignment() throws {
    let (assignment, review) = try Charts.assign(
      "Task,VP Sales,Rep\nQuote,A,R\n", people: "employee_id,title,name\n1,VP Sales,Ada\n")
    let page = try Report.render(assignment, review, as: text(100))
    #expect(page.hasPrefix("1 filled \u{B7} 1 unfilled \u{B7} 0 ambiguous \u{B7} 0 departed\n"))
    #expect(page.contains("VP Sales  0  1  0  0  filled    Ada, VP Sales (1)"))
    #expect(page.contains("Rep: nobody holds it"))
  }

  @Test("No name drives the terminal or breaks out of a page", arguments: [40, 80, 200])
  func hostile(width: Int) throws {
    let page = try Report.render(Charts.review(Charts.hostile), as: text(width))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
