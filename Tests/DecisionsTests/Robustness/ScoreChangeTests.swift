import Testing

@testable import Decisions

@Suite("The least change of a value")
struct ScoreChangeTests {
  private func change(_ rows: [[Double]], _ limits: [Double], option: Int) -> ScoreChange? {
    leastScoreChange(Problems.matrix(rows), option: option, limits: limits) { matrix in
      Ranking(weightedSum(matrix, weights: [0.25, 0.75])).ranks[option] == 1
    }
  }

  @Test("2 and 4 against 4 and 4: the heavier criterion needs less")
  func least() throws {
    // 0.25 x 2 + 0.75 x 4 = 3.5 against 4: 2 of 3 on the first, or 2/3 of 2 on the second.
    let found = try #require(change([[4, 4], [2, 4]], [5, 6], option: 1))
    #expect(found.criterion == 1 && found.from == 4)
    #expect(abs(found.to - 14.0 / 3) < 1e-6)
  }

  @Test("Where no single value suffices there is none")
  func none() {
    #expect(change([[5, 5], [1, 1]], [5, 5], option: 1) == nil)
  }
}
