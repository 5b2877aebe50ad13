import Testing

@testable import Decisions

@Suite("Rank reversal")
struct RankReversalTests {
  private func reversals(
    _ rows: [[Double]], _ weights: [Double], _ normalization: Normalization
  ) throws -> [RankReversal] {
    let matrix = Problems.matrix(rows)
    func scores(_ matrix: Matrix, _ weights: [Double]) throws -> [Double] {
      weightedSum(
        try normalization.applied(to: matrix, Problems.names(matrix)), weights: weights)
    }
    return rankReversals(
      matrix, weights: weights, lowestFirst: false, ranking: Ranking(try scores(matrix, weights))
    ) { matrix, weights, _ in try scores(matrix, weights) }
  }

  /// In the manner of Belton & Gear (1983). By hand: B is first with 0.470 before A with 0.451;
  /// beside a copy of B, A is first with 0.365 to 0.289.
  private let threeOptions: [[Double]] = [[1, 9, 8], [9, 1, 9], [1, 1, 1]]

  @Test("Belton & Gear (1983): a copy of the winner makes another the winner of shares of sums")
  func beltonGear() throws {
    let found = try reversals(threeOptions, [1.0 / 3, 1.0 / 3, 1.0 / 3], .sum)
    let copy = found.first { $0.change == .copyOption && $0.index == 1 }
    #expect(copy?.winner == 0 && copy?.changesWinner == true)
  }

  @Test("Sums of values as they are given know neither copies nor absent options")
  func stable() throws {
    var generator = Problems.Generator(state: 9)
    for _ in 0..<30 {
      let (matrix, weights) = Problems.random(&generator)
      let rows = (0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix[row, $0] } }
      let found = try reversals(rows, weights, .none)
      #expect(found.allSatisfy { $0.change == .dropCriterion })
    }
  }

  @Test("A criterion that decides is found")
  func criterion() throws {
    let found = try reversals([[9, 0], [0, 5]], [0.5, 0.5], .none)
    #expect(found.map(\.change) == [.dropCriterion] && found[0].index == 0)
    #expect(found[0].winner == 1 && found[0].changesWinner)
  }
}
