import OrgKit
import Testing

@testable import Facts

struct RosterTests {
  private func facts(_ rows: String) throws -> Facts {
    try Facts(
      Orgs.org(people: "employee_id,title,manager_id,function,role,status\n" + rows),
      catalog: Orgs.catalog, scheme: ArrBands(Orgs.catalog))
  }

  @Test("Posts that somebody holds are found by function and role, in the order of the table")
  func found() throws {
    let roster = try facts(
      """
      1,CEO,,,,
      2,Customer Success Manager,1,,,
      3,Account Executive,1,,,vacant
      4,Account Executive,1,,,
      5,Account Manager,1,,,
      6,Widget Turner,1,,,
      7,Widget Turner,1,sales,account-executive,
      8,Account Executive,1,,,departed

      """
    ).roster
    #expect(roster.positions(inRoles: ["account-executive"]) == [3, 6])
    #expect(roster.positions(inRoles: ["account-manager", "account-executive"]) == [3, 4, 6])
    #expect(roster.positions(inRoles: ["csm"]) == [1])
    #expect(roster.positions(inFunction: "sales").contains(6))
    #expect(roster.positions(inRoles: ["cmo"]).isEmpty)
    #expect(roster.has("cmo", "csm"))
    #expect(!roster.has("cmo"))
    #expect(roster.unread == [5])
  }
}
