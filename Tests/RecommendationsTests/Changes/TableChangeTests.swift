import OrgKit
import Testing

@testable import Recommendations

struct TableChangeTests {
  @Test("A change knows its table, row, id and cell")
  func cell() throws {
    let org = try Orgs.sketch("CEO > CSM", accounts: "csm: 1 x 120k").org
    let change = TableChange.set(.managerID, ofRow: 1, of: org, from: "ceo", to: "x")
    #expect([change.table.rawValue, change.id, change.field] == ["people", "csm", "manager_id"])
    #expect(change.row == 1 && change.before == "ceo" && change.after == "x")
    let account = TableChange.set(.ownerID, ofAccount: 0, of: org, from: "csm", to: nil)
    #expect(account.table == .accounts && account.after == nil)
  }

  @Test("Only a manager is redirected to a new post")
  func redirected() throws {
    let org = try Orgs.sketch("CEO > CSM").org
    let line = TableChange.set(.managerID, ofRow: 1, of: org, from: "ceo", to: "x")
    #expect(line.redirected(to: "y").after == "y")
    let title = TableChange.set(.title, ofRow: 1, of: org, from: "CSM", to: "x")
    #expect(title.redirected(to: "y").after == "x")
  }
}
