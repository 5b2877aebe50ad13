import OrgKit
import Testing

@testable import Facts

extension Structure {
  fileprivate var spans: [Int] { span.buffer.map { Int($0) } }
  fileprivate var depths: [Int] { depth.buffer.map { Int($0) } }
  fileprivate var managers: [Int] { manager.buffer.map { Int($0) } }
  fileprivate var presence: [Bool] { Array(isPresent.buffer) }

  fileprivate func below() throws -> [Int] {
    let total = try totalReports()
    return total.buffer.map { Int($0) }
  }
}

struct StructureTests {
  /// CEO over two vice presidents; one leads three people, the other one.
  @Test("A small tree comes out as drawn")
  func smallTree() throws {
    let lines = ["ceo,", "vp1,ceo", "vp2,ceo", "a,vp1", "b,vp1", "c,vp1", "d,vp2"]
    let structure = try Structure(Orgs.org(lines: lines))
    #expect(structure.peopleCount == 7)
    #expect(structure.managerCount == 3)
    #expect(structure.contributorCount == 4)
    #expect(structure.roots == [0])
    #expect(structure.maximumDepth == 3)
    #expect(structure.spans == [2, 3, 1, 0, 0, 0, 0])
    #expect(structure.depths == [1, 2, 2, 3, 3, 3, 3])
    #expect(structure.managers == [-1, 0, 0, 1, 1, 1, 2])
    #expect(structure.maximumSpan == 3)
    // (2 + 3 + 1) / 3, the middle of 1, 2, 3, and 4 / 3.
    #expect(structure.meanSpan == 2)
    #expect(structure.medianSpan == 2)
    #expect(structure.contributorsPerManager == 4.0 / 3)
    #expect(structure.bands == [1, 2, 0, 0, 0, 0])
    #expect(try structure.below() == [6, 3, 1, 0, 0, 0, 0])
  }

  @Test("Between two managers in the middle the median is half way")
  func evenMedian() throws {
    // Spans 1, 2, 4 and 3: the middle two are 2 and 3.
    let lines = [
      "a,", "b,a", "c,b", "d,b", "e,c", "f,c", "g,c", "h,c", "i,d", "j,d", "k,d",
    ]
    let structure = try Structure(Orgs.org(lines: lines))
    #expect(structure.spans.filter { $0 > 0 } == [1, 2, 4, 3])
    #expect(structure.medianSpan == 2.5)
  }

  @Test(
    "Each span is counted in its band",
    arguments: [
      (1, 0), (2, 1), (3, 1), (4, 2), (7, 2), (8, 3), (12, 3), (13, 4), (16, 4), (17, 5), (40, 5),
    ])
  func band(span: Int, band: Int) throws {
    let reports = (0..<span).map { "e\($0),boss" }
    let structure = try Structure(Orgs.org(lines: ["boss,"] + reports))
    #expect(structure.bands == (0..<6).map { $0 == band ? 1 : 0 })
    #expect(structure.maximumSpan == span)
  }

  @Test("Alone at the top there is no mean, no median and no ratio")
  func onePerson() throws {
    let structure = try Structure(Orgs.org(lines: ["founder,"]))
    #expect(structure.peopleCount == 1)
    #expect(structure.managerCount == 0)
    #expect(structure.meanSpan == nil)
    #expect(structure.medianSpan == nil)
    #expect(structure.contributorsPerManager == nil)
    #expect(structure.maximumDepth == 1)
  }

  @Test("Without people or reporting lines the error says what to add")
  func missingData() throws {
    let noPeople = try Orgs.org(accounts: "account_id,owner_id\na,b\n")
    let noLines = try Orgs.org(people: "employee_id,title\na,CEO\n")
    for (org, hint) in [(noPeople, "people"), (noLines, "manager_id")] {
      let error = try #require(throws: OrgError.self) { try Structure(org) }
      #expect(error.code == .badInput)
      #expect(error.hint?.contains(hint) == true)
    }
  }

  @Test("Defects are reported and the rest is computed")
  func defects() throws {
    let lines = [
      "ceo,", "a,ceo", "loop1,loop2", "loop2,loop3", "loop3,loop1", "below,loop2", "self,self",
      "under,self", "lost,nowhere", "a,nowhere",
    ]
    let org = try Orgs.org(lines: lines)
    let structure = try Structure(org)
    #expect(structure.peopleCount == 9)
    #expect(structure.roots == [0])
    #expect(structure.cycles == [[2, 3, 4]])
    #expect(structure.selfReports == [6])
    #expect(structure.dangling.map(\.row) == [8, 9])
    #expect(structure.dangling.allSatisfy { !$0.isAmbiguous })
    // Whoever hangs below a defect has no depth; spans count all the same.
    #expect(structure.depths == [1, 2, 0, 0, 0, 0, 0, 0, 0])
    #expect(structure.spans == [1, 0, 1, 2, 1, 0, 1, 0, 0])
    #expect(try structure.below() == [1, 0, 0, 0, 0, 0, 1, 0, 0])
  }

  @Test("A circle starts with the member that comes first in the table, upwards")
  func cycleOrder() throws {
    let structure = try Structure(Orgs.org(lines: ["x,c", "c,a", "a,b", "b,c", "y,z", "z,y"]))
    #expect(structure.cycles == [[1, 2, 3], [4, 5]])
  }

  @Test("Vacant and planned posts are people, and may lead")
  func vacancies() throws {
    let people = """
      employee_id,position_id,manager_id,status
      ceo,,,active
      ,p1,ceo,vacant
      ,p2,ceo,planned
      a,,p1,on leave
      """
    let structure = try Structure(Orgs.org(people: people))
    #expect(structure.peopleCount == 4)
    #expect(structure.vacancyCount == 2)
    #expect(structure.spans == [2, 1, 0, 0])
    #expect(structure.maximumDepth == 3)
  }

  @Test("Who left counts only while somebody present reports through them")
  func departed() throws {
    let people = """
      employee_id,manager_id,status
      ceo,,active
      gone1,ceo,departed
      stays,gone1,active
      gone2,ceo,departed
      gone3,gone2,departed
      gone4,gone4,departed
      gone5,nobody,departed
      """
    let structure = try Structure(Orgs.org(people: people))
    #expect(structure.presence == [true, true, true, false, false, false, false])
    #expect(structure.peopleCount == 3)
    #expect(structure.spans == [1, 1, 0, 0, 0, 0, 0])
    #expect(structure.selfReports == [])
    #expect(structure.dangling == [])
  }

  @Test("A circle of people who all left is not there")
  func departedCycle() throws {
    let people = """
      employee_id,manager_id,status
      ceo,,active
      a,b,departed
      b,a,departed
      """
    let structure = try Structure(Orgs.org(people: people))
    #expect(structure.peopleCount == 1)
    #expect(structure.managerCount == 0)
    #expect(structure.cycles == [])
  }

  @Test("People who share a post are one position, whichever of them is named")
  func sharedPost() throws {
    let people = """
      employee_id,position_id,manager_id
      ceo,,
      anna,p1,ceo
      ben,p1,ceo
      c,,anna
      d,,ben
      e,,p1
      """
    let structure = try Structure(Orgs.org(people: people))
    #expect(structure.peopleCount == 5)
    #expect(structure.spans == [1, 3, 0, 0, 0])
  }
}
