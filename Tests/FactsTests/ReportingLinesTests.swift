import OrgKit
import Testing

@testable import Facts

struct ReportingLinesTests {
  /// What the lines are, copied out, as they cannot be.
  private struct Lines {
    var manager: [Int]
    var isPresent: [Bool]
    var roots: [Int]
    var selfReports: [Int]
    var dangling: [Structure.Dangling]

    init(_ org: Org, droppingDeparted: Bool = false) throws {
      var lines = try ReportingLines(org)
      if droppingDeparted { try lines.dropDeparted(org) }
      manager = lines.manager.buffer.map { Int($0) }
      isPresent = Array(lines.isPresent.buffer)
      roots = lines.roots
      selfReports = lines.selfReports
      dangling = lines.dangling
    }
  }

  @Test("A manager is found by id, by e-mail in any case, and by a name that one person has")
  func references() throws {
    let people = """
      employee_id,name,email,manager_id,manager_email,manager_name
      1,Ada Lovelace,ada@example.com,,,
      2,Ben Ford,ben@example.com,1,,
      3,Cy Young,cy@example.com,,ADA@Example.com,
      4,Di Marsh,di@example.com,,,ben ford
      """
    let lines = try Lines(Orgs.org(people: people))
    #expect(lines.manager == [-1, 0, 0, 1])
    #expect(lines.roots == [0])
  }

  @Test("A name that two people have is nobody's, and said to be ambiguous")
  func ambiguousName() throws {
    let people = """
      employee_id,name,manager_name
      1,Kim Lee,
      2,Kim Lee,
      3,Ola Berg,Kim Lee
      """
    let org = try Orgs.org(people: people)
    let lines = try Lines(org)
    #expect(lines.manager == [-1, -1, -1])
    #expect(lines.roots == [0, 1])
    let dangling = try #require(lines.dangling.first)
    #expect(dangling.row == 2)
    #expect(dangling.isAmbiguous)
    #expect(org.interning.identities[dangling.reference] == "Kim Lee")
  }

  @Test("Ids match exactly: letter case and leading zeros count")
  func exactIDs() throws {
    let lines = try Lines(Orgs.org(lines: ["E01,", "a,e01", "b,E1", "c,E01"]))
    #expect(lines.manager == [-1, -1, -1, 0])
    #expect(lines.dangling.map(\.row) == [1, 2])
  }

  @Test("Words for nothing make a root", arguments: ["", "N/A", "null", "-", "none"])
  func blankWords(word: String) throws {
    let lines = try Lines(Orgs.org(lines: ["ceo,\(word)", "a,ceo"]))
    #expect(lines.roots == [0])
    #expect(lines.dangling == [])
  }

  @Test("Of an id on several rows the first places it; each can be a defect")
  func duplicateRows() throws {
    let lines = try Lines(
      Orgs.org(lines: ["ceo,", "vp,ceo", "a,vp", "a,ceo", "a,a", "a,nobody", "ceo,vp"]))
    #expect(lines.manager == [-1, 0, 1])
    #expect(lines.roots == [0])
    #expect(lines.selfReports == [4])
    #expect(lines.dangling.map(\.row) == [5])
  }

  @Test("Whoever names themselves or nobody known is no root")
  func defectsAreNoRoots() throws {
    let lines = try Lines(Orgs.org(lines: ["ceo,", "a,a", "b,nobody"]))
    #expect(lines.roots == [0])
    #expect(lines.manager == [-1, -1, -1])
  }

  @Test("Posts of people who left go from the bottom up")
  func dropsDeparted() throws {
    let people = """
      employee_id,manager_id,status
      top,,departed
      vp,top,departed
      a,vp,departed
      b,vp,departed
      other,,active
      """
    let org = try Orgs.org(people: people)
    let before = try Lines(org)
    #expect(before.isPresent == [true, true, true, true, true])
    let after = try Lines(org, droppingDeparted: true)
    #expect(after.isPresent == [false, false, false, false, true])
    #expect(after.roots == [4])
  }
}
