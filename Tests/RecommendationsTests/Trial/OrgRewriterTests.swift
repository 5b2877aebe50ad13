import OrgKit
import Testing

@testable import Recommendations

struct OrgRewriterTests {
  private let people = """
    employee_id,name,title,manager_id,manager_name,email,start_date,status,fte,cost,region
    1,Ann,CEO,,,ann@x.example,2020-01-31,active,1,200000,EMEA
    2,Bo,AE,1,,,2021-02-28,on-leave,0.5,,Americas
    3,,CSM,N/A,Ann,,,vacant,,,
    """
  private let accounts = """
    account_id,name,owner_id,arr,segment,health,renewal_date,customer_employees
    A,"One, Ltd.",2,120000.5,Enterprise,0.91,2026-09-25,100
    B,,,,,,,
    """

  @Test("Without changes every cell stays what it is")
  func same() throws {
    let facts = try Orgs.facts(people: people, accounts: accounts)
    let copy = try OrgRewriter(facts.org).rewritten()
    #expect(Report.people(of: copy) == Report.people(of: facts.org))
    #expect(Report.accounts(of: copy) == Report.accounts(of: facts.org))
    #expect(Report.people(of: copy).hasPrefix("employee_id,"))
    #expect(Report.accounts(of: copy).contains("\"One, Ltd.\""))
    let before = try Diagnosis(facts).findings.map(\.fingerprint)
    let after = try Diagnosis(
      Facts(copy, catalog: Orgs.catalog, scheme: ArrBands(Orgs.catalog))
    ).findings.map(\.fingerprint)
    #expect(before == after)
  }

  @Test("Cells, rows less and rows more; the first change to a cell is made")
  func changes() throws {
    let org = try Orgs.facts(people: people, accounts: accounts).org
    var rewriter = OrgRewriter(org)
    rewriter.note(.set(.managerID, ofRow: 2, of: org, from: "N/A", to: "2"))
    rewriter.note(.set(.managerID, ofRow: 2, of: org, from: "N/A", to: "1"))
    rewriter.note(.set(.managerName, ofRow: 2, of: org, from: "Ann", to: nil))
    rewriter.note(.remove(.accounts, row: 1, id: "B"))
    rewriter.note(.set(.segment, ofAccount: 1, of: org, from: nil, to: "smb"))
    rewriter.note(.add(id: "new", [.employeeID: "new", .title: "SDR", .managerID: "2"]))
    #expect(rewriter.made.count == 4 && rewriter.passedOver.count == 2)
    let made = try rewriter.rewritten()
    #expect(made.people.count == 4 && made.accounts.count == 1)
    #expect(made.reference(made.managerReference(ofRow: 2)) == .position(1))
    #expect(made.reference(made.managerReference(ofRow: 3)) == .position(1))
    #expect(made.people.text(.name, 0) == "Ann" && made.people.real(.fte, 1) == 0.5)
    #expect(made.people.text(.name, 3) == nil && made.people.real(.cost, 3).isNaN)
  }
}
