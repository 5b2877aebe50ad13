import OrgKit
import Testing

@testable import Facts

@Suite("What a position is")
struct FactsTitlesTests {
  private func facts(_ columns: String, _ cells: String) throws -> Facts {
    try Facts(
      Orgs.org(people: "employee_id,\(columns)\na,\(cells)\n"), catalog: Orgs.catalog,
      scheme: ArrBands(Orgs.catalog))
  }

  @Test(
    "The role is the table's, by id or in words, else the title's",
    arguments: [
      ("", "Customer Success Manager", "csm"), ("Digital CSM", "CSM", "csm-digital"),
      ("sdr", "VP Sales", "sdr"), ("Wizard", "VP Sales", "Wizard"), ("", "Software Engineer", nil),
      ("", "", nil),
    ] as [(String, String, String?)])
  func role(column: String, title: String, expected: String?) throws {
    #expect(try facts("role,title", "\(column),\(title)").role(ofPosition: 0) == expected)
  }

  @Test("A stated level gives the role of that level, another function gives none")
  func stated() throws {
    let director = try facts("level,title", "Director,Customer Success Manager")
    #expect(director.level(ofPosition: 0) == .director)
    #expect(director.role(ofPosition: 0) == "cs-director")
    #expect(try facts("function,title", "Legal,VP Sales").role(ofPosition: 0) == nil)
    #expect(try facts("function,title", "sales,VP Sales").role(ofPosition: 0) == "vp-sales")
  }

  @Test("An account manager manages accounts, not people")
  func accountManager() throws {
    #expect(try facts("title", "Account Manager").level(ofPosition: 0) == .individualContributor)
  }

  @Test("Segment and region are the table's, else the title's")
  func places() throws {
    let title = try facts("title,segment,region", "SMB Account Executive EMEA,,")
    #expect(title.segment(ofPosition: 0) == "smb")
    #expect(title.region(ofPosition: 0) == "EMEA")
    let table = try facts("title,segment,region", "SMB Account Executive EMEA,MM,Mars")
    #expect(table.segment(ofPosition: 0) == "mid-market")
    #expect(table.region(ofPosition: 0) == "Mars")
    #expect(try facts("title", "Welder").segment(ofPosition: 0) == nil)
  }

  @Test("What the table states all of is certain")
  func confidence() throws {
    let all = try facts("title,function,level,role", "Xq,sales,ic,sdr")
    #expect(all.confidence(ofPosition: 0) == 1)
    #expect(try facts("title", "Account Executive").confidence(ofPosition: 0) > 0.9)
    #expect(try facts("title", "Xq").confidence(ofPosition: 0) < 0.5)
  }
}
