import OrgKit
import Testing

@testable import Reports

struct RaciReviewDocumentTests {
  @Test("A finding has what the contract says, and its sources")
  func finding() throws {
    let document = RaciReviewDocument(try Charts.review("Task,RevOps,Sales\nMQL,R/A,A\n"))
    let finding = try #require(document.findings.first)
    #expect(finding.rule == "several-accountable")
    #expect(finding.severity == "critical")
    #expect(finding.task.value == "MQL" && finding.role.value == nil && finding.row.value == 2)
    #expect(finding.sources.map(\.benchmark) == ["raci.one-accountable"])
    let cell = try #require(document.findings.first { $0.rule == "combined-cell" })
    #expect(cell.role.value == "RevOps")
    #expect(document.summary.findings.critical == 1)
    #expect(document.roles.map(\.accountable) == [1, 1])
    #expect(document.unknown.map(\.rule) == ["accountable-junior-to-responsible"])
  }

  @Test(
    "The document is of its schema",
    arguments: [
      "Task,RevOps\nMQL,A\n", "Task,Sales Manager,Sales Rep\nMQL,A,R\n", Charts.hostile,
    ])
  func schema(chart: String) throws {
    let json = try Report.render(Charts.review(chart), as: .json)
    #expect(try SchemaChecker.problems(json, schema: "raci-check").isEmpty)
    #expect(try Report.render(Charts.review(chart), as: .json) == json)
  }
}
