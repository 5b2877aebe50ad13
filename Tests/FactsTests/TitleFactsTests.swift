import OrgKit
import Testing

@testable import Facts

struct TitleFactsTests {
  private func facts(_ rows: String) throws -> Facts {
    try Facts(
      Orgs.org(people: "employee_id,title,manager_id,department\n" + rows),
      catalog: Orgs.catalog, scheme: ArrBands(Orgs.catalog))
  }

  @Test("The same title is read apart where reports, department or manager decide")
  func contexts() throws {
    let facts = try facts(
      """
      1,CFO,,
      2,Payroll Manager,1,
      3,Payroll Manager,1,
      4,Specialist,2,
      5,Analyst,1,Legal
      6,Analyst,1,
      7,Analyst,2,

      """)
    #expect((1...2).map { facts.level(ofPosition: $0) } == [.manager, .individualContributor])
    #expect(
      (3...6).map { facts.function(ofPosition: $0) } == ["finance", "legal", "finance", "finance"])
    #expect(facts.reading(ofPosition: 4)?.doubts.contains(.fromDepartment) == true)
    #expect(facts.reading(ofPosition: 5)?.doubts.contains(.fromManager) == true)
  }

  @Test("Without reporting lines titles are read by themselves")
  func alone() throws {
    let facts = try Facts(
      Orgs.org(people: "employee_id,title\na,Payroll Manager\nb,\n"), catalog: Orgs.catalog,
      scheme: ArrBands(Orgs.catalog))
    #expect(facts.level(ofPosition: 0) == .individualContributor)
    #expect(facts.confidence(ofPosition: 0) > 0)
    #expect(facts.reading(ofPosition: 1) == nil)
    #expect(facts.confidence(ofPosition: 1) == 0)
  }

  @Test("Words of one's own are read")
  func own() throws {
    var words = try TitleVocabulary.embedded()
    try Array("kind,phrase,value\nnoun,hero,customer-success\n".utf8).withUnsafeBufferPointer {
      try words.add($0, file: "own.csv")
    }
    let org = try Orgs.org(people: "employee_id,title\na,Hero\n")
    let facts = try Facts(
      org, catalog: Orgs.catalog, scheme: ArrBands(Orgs.catalog), titles: TitleReader(words))
    #expect(facts.role(ofPosition: 0) == "csm")
  }
}
