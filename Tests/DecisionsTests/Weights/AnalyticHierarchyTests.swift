import OrgModel
import Testing

@testable import Decisions

@Suite("Analytic hierarchy process")
struct AnalyticHierarchyTests {
  private func hierarchy(
    _ rows: [[Double]], _ scale: ConsistencyScale = Problems.scale
  ) throws -> AnalyticHierarchy {
    let names = rows.indices.map { "c\($0 + 1)" }
    return try AnalyticHierarchy(
      try PairwiseMatrix(rows.flatMap { $0 }, names: names), scale, names: names)
  }

  @Test("Saaty (2008), Int. J. Services Sciences 1(1): consumption of drinks in the USA")
  func drinks() throws {
    let rows: [[Double]] = [
      [1, 9, 5, 2, 1, 1, 1 / 2], [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9], [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
      [1, 9, 4, 2, 1, 2, 1 / 2], [1, 9, 3, 1, 1 / 2, 1, 1 / 3], [2, 9, 9, 3, 2, 3, 1],
    ]
    let found = try hierarchy(rows, ConsistencyScale(randomIndex: [7: 1.35], limit: 0.1))
    #expect(areClose(found.weights, [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], 5e-4))
    #expect(abs((found.consistencyRatio ?? 1) - 0.022) < 5e-4)
  }

  @Test("Saaty (1977), J. Math. Psychology 15(3), 234-281: distances from Philadelphia")
  func distances() throws {
    let found = try hierarchy([
      [1, 1 / 3, 8, 3, 3, 7], [3, 1, 9, 3, 3, 9], [1 / 8, 1 / 9, 1, 1 / 6, 1 / 5, 2],
      [1 / 3, 1 / 3, 6, 1, 1 / 3, 6], [1 / 3, 1 / 3, 5, 3, 1, 6],
      [1 / 7, 1 / 9, 1 / 2, 1 / 6, 1 / 6, 1],
    ])
    // Cairo, Tokyo, Chicago, San Francisco, London, Montreal.
    #expect(areClose(found.weights, [0.262, 0.397, 0.033, 0.116, 0.164, 0.027], 6e-4))
    #expect(abs(found.eigenvalue - 6.45) < 5e-3)
  }

  @Test("Saaty (1977), the same: wealth of seven nations")
  func wealth() throws {
    let found = try hierarchy([
      [1, 4, 9, 6, 6, 5, 5], [1 / 4, 1, 7, 5, 5, 3, 4],
      [1 / 9, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 7, 1 / 5], [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3],
      [1 / 6, 1 / 5, 5, 1, 1, 1 / 3, 1 / 3], [1 / 5, 1 / 3, 7, 3, 3, 1, 2],
      [1 / 5, 1 / 4, 5, 3, 3, 1 / 2, 1],
    ])
    #expect(areClose(found.weights, [0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094], 6e-4))
    #expect(abs(found.eigenvalue - 7.61) < 5e-3)
  }

  @Test("Saaty (1990), EJOR 48(1), 9-26: buying a house; the judgements contradict each other")
  func house() throws {
    let found = try hierarchy([
      [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4], [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
      [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5], [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
      [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
      [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6], [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
      [4, 7, 5, 8, 6, 6, 2, 1],
    ])
    let weights = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    #expect(areClose(found.weights, weights, 6e-4))
    #expect(abs(found.eigenvalue - 9.669) < 5e-4)
    #expect((found.consistencyRatio ?? 0) > 0.1)
  }

  @Test("Three criteria, whose eigenvector is the geometric mean of rows")
  func three() throws {
    let found = try hierarchy([[1, 1 / 3, 1 / 5], [3, 1, 1 / 4], [5, 4, 1]])
    #expect(areClose(found.weights, [0.1007, 0.2255, 0.6738], 5e-5))
    #expect(abs(found.eigenvalue - 3.0858) < 5e-5)
    #expect(abs((found.consistencyRatio ?? 1) - 0.0739) < 1e-4)
  }

  @Test("Consistent judgements give back the weights, and a ratio of zero")
  func consistent() throws {
    let weights = [0.5, 0.25, 0.125, 0.125]
    let found = try hierarchy(weights.map { row in weights.map { row / $0 } })
    #expect(areClose(found.weights, weights, 1e-14))
    #expect(found.consistencyRatio == 0 && found.worst == nil)
  }

  @Test("A missing judgement is what the weights imply: 2, 2 and unknown give 4 : 2 : 1")
  func harker() throws {
    let found = try hierarchy([[1, 2, .nan], [0.5, 1, 2], [.nan, 0.5, 1]])
    #expect(areClose(found.weights, [4.0 / 7, 2.0 / 7, 1.0 / 7], 1e-12))
    #expect(abs(found.eigenvalue - 3) < 1e-12 && found.consistencyRatio == 0)
  }

  @Test("The worst pair is the one that differs most from the weights")
  func worst() throws {
    // All say 4 : 2 : 1 : 1 but the pair of the first and the last.
    let found = try hierarchy([
      [1, 2, 4, 1 / 4], [1 / 2, 1, 2, 2], [1 / 4, 1 / 2, 1, 1], [4, 1 / 2, 1, 1],
    ])
    let worst = try #require(found.worst)
    #expect(worst.row == 3 && worst.column == 0 && worst.judged == 4 && worst.implied < 4)
    #expect((found.consistencyRatio ?? 0) > 0.1)
  }

  @Test("One and two criteria are always consistent, and beyond the index nothing is known")
  func sizes() throws {
    #expect(try hierarchy([[1]]).weights == [1])
    let two = try hierarchy([[1, 3], [1 / 3, 1]])
    #expect(areClose(two.weights, [0.75, 0.25], 1e-14) && two.consistencyRatio == 0)
    let many = [[Double]](repeating: [Double](repeating: 1, count: 16), count: 16)
    #expect(try hierarchy(many).consistencyRatio == nil)
  }

  @Test("Criteria that nothing ties to the others are named")
  func separate() {
    let nan = Double.nan
    let error = #expect(throws: OrgError.self) {
      try hierarchy([[1, 2, nan], [0.5, 1, nan], [nan, nan, 1]])
    }
    #expect(error?.message.contains("c3") == true)
  }
}
