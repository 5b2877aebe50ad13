import OrgKit
import Testing

@testable import Reports

struct RaciChartTextTests {
  @Test("Roles stand over their letters while they fit, else numbers do")
  func widths() throws {
    let matrix = try Charts.read("Task,RevOps,Sales Leadership\nMQL,A,R\n")
    #expect(
      try Report.render(matrix, as: text(80)).pageLines
        == ["Task  RevOps  Sales Leadership", "MQL   A       R"])
    let wide = try Charts.read("Task,A rather long role,Another rather long role\nMQL,A,R\n")
    let lines = try Report.render(wide, as: text(40)).pageLines
    #expect(lines.first == "Task  1  2")
    #expect(lines.last == "   2  Another rather long role")
  }

  @Test("A template says what is to be known of it, and whose it is")
  func template() throws {
    let template = try RaciTemplates(Orgs.catalog).template("s3-revops")
    let page = try Report.render(template, as: text(100))
    #expect(page.contains("Building CRM Automation: No A in the source"))
    #expect(page.contains("s3-revops \u{B7} as given by S3"))
    let json = try Report.render(template, as: .json)
    #expect(try SchemaChecker.problems(json, schema: "raci").isEmpty)
  }

  @Test("The list has every template")
  func list() throws {
    let templates = try RaciTemplates(Orgs.catalog)
    let lines = try Report.render(templates, as: text(120)).pageLines
    #expect(lines.count == templates.all.count + 1)
  }
}
