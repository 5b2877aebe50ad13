import OrgKit
import Testing

@testable import Raci

struct RaciHoldingTests {
  private func explanations(_ people: String) throws -> [String] {
    let matrix = try Charts.read("Task,VP Sales\nQuote,A\n")
    return try RaciAssignment(matrix, Charts.facts(people)).roles.map(\.explanation)
  }

  @Test("How a role stands, in words")
  func words() throws {
    #expect(try explanations("employee_id,title,name\n1,VP Sales,Ada\n") == ["Ada, VP Sales (1)"])
    #expect(
      try explanations("employee_id,title\n1,VP Sales\n2,VP Sales\n")
        == ["2 could be meant: VP Sales (1) and VP Sales (2)"])
    #expect(
      try explanations("employee_id,title,status\n1,VP Sales,departed\n") == ["VP Sales (1) left"])
    #expect(
      try explanations("position_id,title,status\nP1,VP Sales,vacant\n")
        == ["the post is vacant: VP Sales (P1)"])
    #expect(try explanations("employee_id,title\n1,CFO\n") == ["nobody holds it"])
  }
}
