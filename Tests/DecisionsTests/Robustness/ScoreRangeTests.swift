import Testing

@testable import Decisions

@Suite("What the unknown can do")
struct ScoreRangeTests {
  @Test("Each option at its ends, the others at theirs")
  func ends() throws {
    let decision = try Decision(
      criteria: [Criterion("a"), Criterion("b", .min)], options: ["x", "y"],
      cells: [Cell(low: 1, high: 5), Cell(1), Cell(3), Cell(low: 0, high: 2)])
    let ranges = scoreRanges(decision, lowestFirst: false) {
      weightedSum($0, weights: [0.5, 0.5])
    }
    #expect(ranges.map(\.worst.score) == [0, 0.5] && ranges.map(\.best.score) == [2, 1.5])
    #expect(ranges.map(\.worst.rank) == [2, 2] && ranges.map(\.best.rank) == [1, 1])
  }
}
