import OrgKit
import Testing

@testable import Raci

struct HolderFinderTests {
  private func holding(_ role: String, _ people: String) throws -> RaciHolding {
    return try HolderFinder(Charts.facts(people)).holding(role, given: [])
  }

  @Test("Of several at the top of a function, those who report to another one are not its head")
  func reports() throws {
    let people = "employee_id,title,manager_id\n1,VP Sales,\n2,VP Sales West,1\n3,AE,2\n"
    #expect(try holding("Sales Leadership", people).candidates.map(\.id) == ["1"])
    let peers = "employee_id,title,manager_id\n1,VP Sales East,\n2,VP Sales West,\n"
    #expect(try holding("Sales Leadership", peers).status == .ambiguous)
  }

  @Test("Individual contributors lead nothing")
  func nobody() throws {
    let found = try holding("Sales Leadership", "employee_id,title\n1,Sales Associate\n")
    #expect(found.status == .unfilled)
    #expect(found.candidates.isEmpty)
  }

  @Test("A post is given by its id too")
  func post() throws {
    let finder = try HolderFinder(Charts.facts("position_id,title,status\nP9,Rep,vacant\n"))
    let matrix = try Charts.read("Task,Rep\nx,R\n")
    #expect(try finder.positions([("rep", "P9")], matrix) == [0: [0]])
  }

  @Test("A team on one title is ambiguous, however large")
  func team() throws {
    let rows = (1...500).map { "\($0),CSM" }.joined(separator: "\n")
    let found = try holding("CSM", "employee_id,title\n" + rows)
    #expect(found.status == .ambiguous)
    #expect(found.candidates.count == 500)
    #expect(found.explanation.hasSuffix("and 495 more"))
  }
}
