import OrgKit
import Testing

@testable import Raci

struct RaciAssignmentTests {
  private let people = """
    employee_id,title,role,manager_id,status,name
    1,Chief Revenue Officer,,,active,Ada
    2,VP Sales,,1,active,Ben
    3,Closer,Sales Rep,2,active,Cid
    4,VP Marketing,,1,departed,Dot
    5,Head of RevOps,,1,active,Eve
    """

  private func assign(
    _ chart: String, people: String? = nil, given: [(role: String, id: String)] = []
  ) throws -> RaciAssignment {
    try RaciAssignment(
      Charts.read(chart), Charts.facts(people ?? self.people), given: given)
  }

  @Test("Filled, unfilled, ambiguous and departed")
  func statuses() throws {
    let assignment = try assign(
      "Task,Sales Rep,VP Marketing,Deal Desk,VP Sales\nQuote,R,C,I,A\n",
      people: people + "\n6,VP Sales,,1,active,Fay")
    #expect(assignment.roles.map(\.status) == [.filled, .departed, .unfilled, .ambiguous])
    #expect(assignment.roles.map { $0.candidates.map(\.id) } == [["3"], ["4"], [], ["2", "6"]])
    #expect(assignment.roles[0].candidates[0].match == .role)
    #expect(assignment.count(.departed) == 1)
  }

  @Test("The head of a function leads it, unless somebody is called so")
  func heads() throws {
    let assignment = try assign("Task,Sales Leadership,RevOps\nMQL,R,A\n")
    #expect(assignment.roles[0].candidates.map(\.id) == ["1"])
    #expect(assignment.roles[0].candidates[0].match == .head)
    #expect(assignment.roles[1].candidates.map(\.id) == ["5"])
    #expect(assignment.roles[1].level == .director)
  }

  @Test("Somebody who is there counts before one who left under just that title")
  func successor() throws {
    let assignment = try assign(
      "Task,VP Marketing\nMQL,A\n",
      people: people + "\n7,Vice President of Marketing,,1,active,Gus")
    #expect(assignment.roles[0].status == .filled)
    #expect(assignment.roles[0].candidates.map(\.id) == ["7"])
  }

  @Test("Whom the caller gives holds the role, alone or together")
  func given() throws {
    let one = try assign("Task,Sales Rep\nQuote,R\n", given: [("sales rep", "2")])
    #expect(one.roles[0].candidates.map(\.id) == ["2"])
    #expect(one.roles[0].candidates[0].match == .given)
    let two = try assign(
      "Task,Sales Rep\nQuote,R\n",
      given: [("Sales Rep", "3"), ("Sales Rep", "2"), ("Sales Rep", "2")])
    #expect(two.roles[0].status == .filled)
    #expect(two.people.map(\.candidate.id) == ["2", "3"])
    let gone = try assign("Task,Sales Rep\nQuote,R\n", given: [("Sales Rep", "4")])
    #expect(gone.roles[0].status == .departed)
  }

  @Test(
    "A role or an id that there is not gets the nearest",
    arguments: [("Sales Repp", "3", "Sales Rep"), ("Sales Rep", "33", "3")])
  func notFound(role: String, id: String, nearest: String) {
    let error = #expect(throws: OrgError.self) {
      try assign("Task,Sales Rep\nQuote,R\n", given: [(role, id)])
    }
    #expect(error?.code == .notFound)
    #expect(error?.hint == "did you mean \(nearest)?")
  }

  @Test("An org without people cannot hold anything")
  func empty() throws {
    let org = try OrgBuilder().seal()
    let facts = try Facts(org, catalog: Charts.catalog, scheme: ArrBands(Charts.catalog))
    let error = #expect(throws: OrgError.self) {
      try RaciAssignment(Charts.read("T,A\nx,R\n"), facts)
    }
    #expect(error?.code == .badInput)
  }

  @Test("What falls to a person of two roles counts each letter of a task once")
  func load() throws {
    let assignment = try assign(
      "Task,VP Sales,Sales Rep,RevOps\n1,A,R,C\n2,A,A,I\n3,C,R,\n", given: [("Sales Rep", "2")])
    let ben = try #require(assignment.people.first { $0.candidate.id == "2" })
    #expect(ben.roles == [0, 1])
    // By hand: task 1 A and R; task 2 A twice, counted once; task 3 C and R.
    #expect(ben.load.accountable == 2 && ben.load.responsible == 2 && ben.load.consulted == 1)
    #expect(assignment.people.map(\.candidate.id) == ["2", "5"])
  }

  @Test("Titles are read as the facts read them")
  func titles() throws {
    let assignment = try assign(
      "Task,Account Executive,VP CS\nx,R,A\n",
      people: "employee_id,title\n1,Sr. AE\n2,\"Vice President, Client Success\"\n")
    #expect(assignment.roles.map(\.status) == [.filled, .filled])
    #expect(assignment.roles.map { $0.candidates.map(\.match) } == [[.catalogue], [.catalogue]])
  }
}
