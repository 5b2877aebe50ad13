import OrgKit
import Testing

@testable import Raci

struct RaciMatrixTests {
  private let place = OrgError.Location(file: "chart", row: 2)

  @Test("A chart holds letters, and texts where letters do not tell all")
  func cells() throws {
    var matrix = try RaciMatrix(roles: ["RevOps", "Sales"], file: "chart")
    try matrix.addTask("MQL", at: place)
    matrix.set(0, .accountable)
    matrix.set(1, try Charts.cell("R (lead) & X"))
    #expect(matrix[0, 0] == .accountable)
    #expect(matrix.cell(0, 0).text == "A")
    #expect(matrix.cell(0, 1).text == "R (lead) & X")
    #expect(matrix.cell(0, 1).unknown == ["X"])
    #expect(matrix.hasUnknown(0, 1) && !matrix.hasUnknown(0, 0))
    #expect(matrix.writtenCells.map(\.role) == [1])
    #expect(matrix.cellCount == 2)
    #expect(matrix.tasks[0].row == 2)
  }

  @Test("Cells with several letters are found in the order of the chart")
  func combined() throws {
    let matrix = try Charts.read("Task,A1,B1\n1,R/A,C\n2,I,CI\n")
    #expect(matrix.combinedCells.map { [$0.task, $0.role] } == [[0, 0], [1, 1]])
  }

  @Test("A chart needs roles with names")
  func roles() {
    for roles in [[], ["RevOps", ""]] {
      let error = #expect(throws: OrgError.self) { try RaciMatrix(roles: roles, file: "chart") }
      #expect(error?.code == .badInput)
    }
  }

  @Test("The maxima are exact")
  func limits() throws {
    let most = (0..<RaciMatrix.maximumRoles).map { "r\($0)" }
    #expect(throws: Never.self) { try RaciMatrix(roles: most, file: "chart") }
    for roles in [most + ["one more"], [String(repeating: "r", count: 4_097)]] {
      let error = #expect(throws: OrgError.self) { try RaciMatrix(roles: roles, file: "chart") }
      #expect(error?.code == .limit)
    }
    var matrix = try RaciMatrix(roles: ["one"], file: "chart")
    for number in 0..<RaciMatrix.maximumTasks { try matrix.addTask("\(number)", at: place) }
    let tasks = #expect(throws: OrgError.self) { try matrix.addTask("one more", at: place) }
    #expect(tasks?.code == .limit)
    matrix = try RaciMatrix(roles: most, file: "chart")
    for number in 0..<2_000 { try matrix.addTask("\(number)", at: place) }
    let cells = #expect(throws: OrgError.self) { try matrix.addTask("one more", at: place) }
    #expect(cells?.code == .limit)
    #expect(matrix.cellCount == RaciMatrix.maximumCells)
    let text = String(repeating: "t", count: 4_096)
    #expect(throws: Never.self) { try RaciMatrix.checkLength(text, at: place) }
    #expect(throws: OrgError.self) { try RaciMatrix.checkLength(text + "t", at: place) }
  }
}
