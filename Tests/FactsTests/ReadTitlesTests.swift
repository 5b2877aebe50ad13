import OrgKit
import Testing

@testable import Facts

struct ReadTitlesTests {
  private func titles(_ people: String) throws -> ReadTitles {
    try ReadTitles(Orgs.org(people: people), reader: TitleReader(TitleVocabulary.embedded()))
  }

  @Test("There is a row for each of the table, also of a repeated employee")
  func rows() throws {
    let titles = try titles(
      "employee_id,title,manager_id,level\n1,VP Sales,,ic\n2,AE,1,\n2,CSM,1,\n3,,1,\n4,Xq,1,\n")
    #expect(titles.count == 5)
    #expect((0..<5).map { titles[$0].role } == ["vp-sales", "account-executive", "csm", nil, nil])
    #expect((0..<5).map { titles.title($0) } == ["VP Sales", "AE", "CSM", nil, "Xq"])
    #expect(titles[0].level == .vp)
    #expect(titles.uncertainCount == 2)
  }

  @Test("Without people there is nothing to read")
  func empty() {
    #expect(throws: OrgError.self) {
      try ReadTitles(Orgs.org(), reader: TitleReader(TitleVocabulary.embedded()))
    }
  }
}
