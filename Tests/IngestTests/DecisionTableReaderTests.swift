import Decisions
import OrgModel
import Testing

@testable import Ingest

@Suite("Decisions in tables")
struct DecisionTableReaderTests {
  private func read(_ text: String) throws -> Decision {
    try DecisionReaderTests.read(text, csv: true)
  }

  @Test("A matrix with weights, directions, a range and numbers as people write them")
  func matrix() throws {
    let decision = try read(
      """
      option;cost;fit
      Weight;2;1
      direction;min;
      pods;$1,200;2..4
      central;900;3
      """)
    #expect(decision.options == ["pods", "central"])
    #expect(decision.criteria.map(\.weight) == [2, 1])
    #expect(decision.criteria.map(\.direction) == [.min, .max])
    #expect(decision.cells[0].value == 1200 && decision.cells[1] == Cell(low: 2, high: 4))
  }

  @Test("Scores of leaders, with their weights")
  func scores() throws {
    let decision = try read(
      """
      leader,option,criterion,score
      sales,weight,cost,30
      cs,weight,cost,50
      sales,weight,fit,60
      sales,pods,cost,2
      cs,pods,cost,4
      sales,pods,fit,5
      sales,hub,cost,4
      sales,hub,fit,
      """)
    #expect(decision.options == ["pods", "hub"])
    #expect(decision.criteria.map(\.weight) == [40, 60])
    #expect(decision.cells.map(\.value) == [3, 5, 4, 3] && decision.cells[3].isRange)
    #expect(decision.workshop?.leaders == ["sales", "cs"])
  }

  @Test(
    "What is wrong is told with row and column",
    arguments: [
      ("option,a\nx,\n", 2, "a"), ("option,a\nx,often\n", 2, "a"), ("option,a\nx,4..2\n", 2, "a"),
      ("option,a\ndirection,up\nx,1\n", 2, "a"), ("option,a\nx,1,2\n", 2, nil),
      ("leader,option,criterion,score\ns,x,a,6\n", 2, "score"),
      ("leader,option,criterion,score\ns,x,a,4\ns,x,a,5\n", 3, "score"),
      ("leader,option,criterion,score\n,x,a,4\n", 2, "leader"),
    ] as [(String, Int, String?)])
  func refused(text: String, row: Int, column: String?) {
    let error = #expect(throws: OrgError.self) { try read(text) }
    #expect(error?.code == .badInput && error?.location.row == row)
    #expect(error?.location.column == column && error?.location.file == "d")
  }

  @Test("No rows, or nothing at all", arguments: ["", "option,a\n", "option\nx\n"])
  func empty(text: String) {
    #expect(throws: OrgError.self) { try read(text) }
  }
}
