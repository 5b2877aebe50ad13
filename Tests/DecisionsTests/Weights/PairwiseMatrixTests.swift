import OrgModel
import Testing

@testable import Decisions

@Suite("Judgements of pairs")
struct PairwiseMatrixTests {
  private let names = ["a", "b", "c"]

  @Test("Half of a pair is enough, and what is not judged stays unknown")
  func inverse() throws {
    let matrix = try PairwiseMatrix(
      [1, 4, .nan, .nan, .nan, 2, .nan, .nan, 1], names: names)
    #expect(matrix[1, 0] == 0.25 && matrix[2, 1] == 0.5 && matrix[1, 1] == 1)
    #expect(matrix[0, 2].isNaN && !matrix.isComplete && matrix.separate.isEmpty)
  }

  @Test("Rounded inverses are taken as meant")
  func rounded() throws {
    _ = try PairwiseMatrix([1, 3, 0.33, 1], names: ["a", "b"])
    _ = try PairwiseMatrix([1, 7, 0.14, 1], names: ["a", "b"])
  }

  @Test(
    "What cannot be is refused with the pair",
    arguments: [
      ([1, 3, 1, 1], "a over b"), ([1, -3, -0.3, 1], "a over b"), ([2, 3, 0.33, 1], "a over a"),
      ([1, 0, .nan, 1], "a over b"), ([1, .infinity, 0, 1], "a over b"),
    ] as [([Double], String)])
  func refused(values: [Double], pair: String) {
    let error = #expect(throws: OrgError.self) {
      try PairwiseMatrix(values, names: ["a", "b"])
    }
    #expect(error?.code == .badInput && error?.message.contains(pair) == true)
  }

  @Test("A matrix of another size is refused")
  func size() {
    #expect(throws: OrgError.self) { try PairwiseMatrix([1, 2, 3], names: names) }
  }

  @Test("Criteria that nothing ties to the first")
  func separate() throws {
    let nan = Double.nan
    let matrix = try PairwiseMatrix([1, 2, nan, nan, 1, nan, nan, nan, 1], names: names)
    #expect(matrix.separate == [2])
  }
}
