import OrgKit
import Testing

@testable import Reports

struct RaciAssignmentDocumentTests {
  private let people = """
    employee_id,title,status,name
    1,VP Sales,active,Ada
    2,Rep,active,
    3,Rep,active,
    4,VP Marketing,departed,Dot
    """

  @Test("Roles, people and findings")
  func document() throws {
    let (assignment, review) = try Charts.assign(
      "Task,VP Sales,Rep,VP Marketing,Deal Desk\nQuote,A,R,C,I\n", people: people)
    let document = RaciAssignmentDocument(assignment, review)
    #expect(document.roles.map(\.status) == ["filled", "ambiguous", "departed", "unfilled"])
    #expect(document.roles[1].candidates.map(\.id) == ["2", "3"])
    #expect(document.roles[0].accountable == 1)
    #expect(document.people.map(\.id) == ["1", "4"])
    #expect(document.people[1].state == "departed")
    #expect(
      document.findings.map(\.rule).filter { $0.hasPrefix("role-") } == [
        "role-departed", "role-responsible-for-most", "role-unfilled", "role-ambiguous",
      ])
    let json = try Report.render(assignment, review, as: .json)
    #expect(try SchemaChecker.problems(json, schema: "raci-assign").isEmpty)
  }

  @Test("Each state has a name")
  func states() {
    let states: [Positions.State] = [.filled, .vacant, .planned, .departed]
    #expect(states.map(\.name) == ["filled", "vacant", "planned", "departed"])
  }
}
