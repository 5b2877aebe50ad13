import OrgKit
import Testing

@testable import Reports

struct ReportRecommendationsTests {
  @Test("Tables are written with canonical headers, quoted where needed, blanks left blank")
  func tables() throws {
    let facts = try Orgs.facts(
      people: "Employee ID,Job Title,Manager,Start Date\n1,\"VP, Sales\",,2020-02-29\n2,AE,1,\n",
      accounts: "account_id,owner_id,arr,name\nA,2,120000.5,\"say \"\"hi\"\"\"\nB,,,\n")
    #expect(
      Report.people(of: facts.org).split(separator: "\n").map(String.init).sorted()
        == [
          "1,,\"VP, Sales\",2020-02-29", "2,1,AE,", "employee_id,manager_id,title,start_date",
        ].sorted())
    #expect(
      Report.accounts(of: facts.org).split(separator: "\n").map(String.init)
        == ["account_id,owner_id,arr,name", "A,2,120000.5,\"say \"\"hi\"\"\"", "B,,,"])
  }

  @Test("SARIF is for findings only")
  func sarif() throws {
    let list = try Recommendations(Diagnosis(Orgs.sketch("CEO > AE")))
    #expect(throws: OrgError.self) { try Report.render(list, as: .sarif(version: "1")) }
  }
}
