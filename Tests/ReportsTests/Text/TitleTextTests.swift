import OrgKit
import Testing

@testable import Reports

struct TitleTextTests {
  private func lines(_ people: String) throws -> [String] {
    let titles = try ReadTitles(
      Orgs.facts(people: people).org, reader: TitleReader(TitleVocabulary.embedded()))
    return try Report.render(titles, as: text(100)).pageLines
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test("Uncertain titles are marked and counted")
  func uncertain() throws {
    let lines = try lines("employee_id,title\na,SMB AE\nb,Xq\nc,Software Engineer\n")
    #expect(lines[0] == "sure level role or function segment title")
    #expect(lines[1].contains("ic account-executive smb SMB AE"))
    #expect(lines[2].hasPrefix("? "))
    #expect(lines[3].contains("ic engineering Software Engineer"))
    #expect(lines.contains { $0.hasPrefix("3 titles, 1 of them uncertain (marked ?)") })
  }

  @Test("Where all is certain that is said")
  func certain() throws {
    #expect(try lines("employee_id,title\na,CEO\n").last == "1 title, none of them uncertain.")
  }
}
