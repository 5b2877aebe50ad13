import OrgKit
import Testing

@testable import Reports

struct ReportRaciTests {
  @Test("A chart in each form is read back as it was")
  func roundTrip() throws {
    let matrix = try Charts.read(Charts.hostile)
    #expect(try Charts.read(Report.table(matrix, as: .csv)) == matrix)
    #expect(try Charts.read(Report.table(matrix, as: .markdown)) == matrix)
    #expect(try Charts.read(Report.render(matrix, as: .json)) == matrix)
    #expect(
      try SchemaChecker.problems(Report.render(matrix, as: .json), schema: "raci").isEmpty)
  }

  @Test("No form of any result lets a name become markup")
  func markup() throws {
    let matrix = try Charts.read(Charts.hostile)
    let (assignment, review) = try Charts.assign(
      Charts.hostile, people: "employee_id,title,name\n1,<b>Sales</b>,<script>x</script>\n")
    let pages = [
      Report.table(matrix, as: .html), Report.table(review, as: .html),
      Report.table(assignment, review, as: .html),
    ]
    for page in pages {
      #expect(!page.contains("<script"))
      #expect(!page.contains("<b>"))
      #expect(page.hasSuffix("</html>\n"))
    }
    for page in [
      Report.table(review, as: .markdown), Report.table(assignment, review, as: .markdown),
    ] {
      #expect(!page.contains(/[^\\]<script/))
    }
  }

  @Test("Findings and holders as tables: a row each")
  func tables() throws {
    let review = try Charts.review("Task,RevOps,Sales\nMQL,A,A\n")
    let lines = Report.table(review, as: .csv).pageLines
    #expect(lines[0] == "rule,severity,row,task,role,message,remedy,sources")
    #expect(lines[1].hasPrefix("several-accountable,critical,2,MQL,,"))
    #expect(lines.count == review.findings.count + 1)
    let (assignment, assigned) = try Charts.assign(
      "Task,VP Sales,Rep\nQuote,A,R\n", people: "employee_id,title\n1,VP Sales\n")
    #expect(
      Report.table(assignment, assigned, as: .csv).pageLines == [
        "role,status,id,name,title,R,A,C,I", "VP Sales,filled,1,,VP Sales,0,1,0,0",
        "Rep,unfilled,,,,1,0,0,0",
      ])
    let templates = try RaciTemplates(Orgs.catalog)
    #expect(Report.table(templates, as: .csv).pageLines.count == templates.all.count + 1)
  }
}
