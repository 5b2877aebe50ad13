import OrgKit
import Testing

@testable import Facts

struct FactsTests {
  private func facts(
    people: String? = nil, accounts: String? = nil, company: String? = nil, asOf: Day? = nil
  ) throws -> Facts {
    let catalog = try Orgs.catalog
    return try Facts(
      Orgs.org(people: people, accounts: accounts, company: company), catalog: catalog,
      scheme: ArrBands(catalog), asOf: asOf)
  }

  @Test("What is not given is nil, not empty")
  func parts() throws {
    let nothing = try facts()
    #expect(nothing.structure == nil)
    #expect(nothing.segmentation == nil)
    let noLines = try facts(people: "employee_id\na\n")
    #expect(noLines.structure == nil)
    let both = try facts(
      people: "employee_id,manager_id\na,\n", accounts: "account_id,owner_id,arr\nx,a,1\n")
    #expect(both.structure != nil)
    #expect(both.segmentation != nil)
  }

  @Test("The day is the caller's, else the company's, else not known")
  func asOf() throws {
    let company = #"{"name": "Acme", "as_of": "2024-02-29"}"#
    // 2024-02-29 is day 19,782: 54 years of 365 days, 13 leap days, 31 + 28 days.
    #expect(try facts(company: company).asOf?.number == 54 * 365 + 13 + 59)
    let given = try #require(Day(iso: "2025-01-01"))
    #expect(try facts(company: company, asOf: given).asOf == given)
    #expect(try facts(company: "{}").asOf == nil)
  }

  @Test(
    "The level is what the table says, else what the title says",
    arguments: [
      ("VP", "Manager, Sales", Level.vp), ("", "Sales Manager", .manager),
      ("L7", "Director CS", .director),
      ("", "Assistant to the CEO", .individualContributor), ("", "Chief Revenue Officer", .cxo),
    ])
  func level(column: String, title: String, expected: Level) throws {
    let facts = try facts(people: "employee_id,level,title\na,\"\(column)\",\"\(title)\"\n")
    #expect(facts.level(ofPosition: 0) == expected)
  }

  @Test("A title without a level has none")
  func noLevel() throws {
    #expect(try facts(people: "employee_id,title\na,Xq\n").level(ofPosition: 0) == nil)
    #expect(try facts(people: "employee_id\na\n").level(ofPosition: 0) == nil)
  }

  @Test(
    "The function is the table's, then the title's, then the department's",
    arguments: [
      ("Customer Success", "Account Executive", "Marketing", "customer-success"),
      ("", "Account Executive", "Customer Success", "sales"),
      ("", "Team Lead", "Customer Success", "customer-success"),
      ("", "RevOps Manager", "Sales", "revenue-operations"), ("", "Xq", "Hull", nil),
    ] as [(String, String, String, String?)])
  func function(column: String, title: String, department: String, expected: String?) throws {
    let csv = "employee_id,function,title,department\na,\(column),\(title),\(department)\n"
    #expect(try facts(people: csv).function(ofPosition: 0) == expected)
  }

  @Test(
    "Capacity is the stated share of full time, else one",
    arguments: [("0.5", 0.5), ("80%", 0.8), ("", 1), ("1", 1)])
  func capacity(fte: String, expected: Double) throws {
    let facts = try facts(people: "employee_id,fte\na,\(fte)\n")
    #expect(facts.capacity(ofPosition: 0) == expected)
  }

  @Test(
    "The holders of a shared post work together",
    arguments: [
      // A row that repeats somebody's id is no second holder, nor is who left; who is on
      // leave comes back.
      ("a,p,0.5,\nb,p,0.25,\n", 0.75), ("a,p,,\nb,p,,\n", 2), ("a,p,0.5,\na,p,0.5,\n", 0.5),
      ("a,p,1,departed\nb,p,0.5,\n", 0.5), ("a,p,0.5,\n,p,1,vacant\n", 0.5),
      ("a,p,0.5,on leave\nb,p,0.5,\n", 1),
    ])
  func sharedCapacity(rows: String, expected: Double) throws {
    let facts = try facts(people: "employee_id,position_id,fte,status\n" + rows)
    #expect(facts.capacity(ofPosition: 0) == expected)
  }
}
