import Testing

@testable import Decisions

@Suite("Exact acceptability")
struct ExactAcceptabilityTests {
  private func exact(
    _ rows: [[Double]], directions: [Direction]? = nil,
    knowledge: WeightKnowledge = WeightKnowledge()
  ) throws -> [[Double]]? {
    let decision = try Problems.decision(rows, directions: directions, knowledge: knowledge)
    return exactAcceptability(PartialValues(decision), decision)
  }

  private func unit(_ count: Int, and more: [[Double]] = []) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } } + more
  }

  @Test("Opricovic & Tzeng's climber, by hand: 1/3, 4/15 and 2/5 of all weights")
  func climber() throws {
    let found = try #require(
      try exact([[1, 3000], [2, 3750], [5, 4500]], directions: [.min, .max]))
    #expect(areClose(found.map { $0[0] }, [1.0 / 3, 4.0 / 15, 2.0 / 5], 1e-12))
    #expect(areClose(found[1], [4.0 / 15, 11.0 / 15, 0], 1e-12))
  }

  @Test("Options that are best in one criterion each share all ranks alike", arguments: 1...5)
  func symmetric(count: Int) throws {
    let found = try #require(try exact(unit(count)))
    let share = count == 1 ? 1 : 1 / Double(count)
    for row in found { #expect(areClose(row, [Double](repeating: share, count: count), 1e-12)) }
  }

  @Test("A middling option is first where no weight is over a half: the broken stick")
  func brokenStick() throws {
    // 1 - n / 2^(n - 1): 1/4 for three pieces, 1/2 for four, 11/16 for five.
    for (count, share) in [(3, 0.25), (4, 0.5), (5, 0.6875)] {
      let middle = [Double](repeating: 0.5, count: count)
      let found = try #require(try exact(unit(count, and: [middle])))
      #expect(abs(found[count][0] - share) < 1e-12)
      #expect(abs(found.reduce(0) { $0 + $1[0] } - 1) < 1e-12)
    }
  }

  @Test("Ties count for each, and constant criteria for none")
  func ties() throws {
    #expect(try exact([[1, 0], [1, 0], [0, 1]])?.map { $0[0] } == [0.5, 0.5, 0.5])
    #expect(try exact([[7, 7], [7, 7]]) == [[1, 0], [1, 0]])
    #expect(try exact([[3, 4]]) == [[1]])
  }

  @Test("Ranges and orders cut the weights: by hand on two and three criteria")
  func knowledge() throws {
    let range = WeightKnowledge(ranges: ["c1": 0.25...0.75])
    #expect(try exact(unit(2), knowledge: range)?.map { $0[0] } == [0.5, 0.5])
    let skewed = WeightKnowledge(ranges: ["c1": 0.4...1])
    let found = try #require(try exact(unit(2), knowledge: skewed))
    #expect(areClose(found.map { $0[0] }, [5.0 / 6, 1.0 / 6], 1e-12))
    let order = WeightKnowledge(order: ["c2", "c1", "c3"])
    #expect(areClose(try exact(unit(3), knowledge: order)?[1] ?? [], [1, 0, 0], 1e-12))
    let four = WeightKnowledge(order: ["c4", "c1"])
    let share = try #require(try exact(unit(4), knowledge: four))
    #expect(areClose(share.map { $0[0] }, [0, 0.25, 0.25, 0.5], 1e-12))
  }

  @Test("Where it is not feasible there is none")
  func infeasible() throws {
    var generator = Problems.Generator(state: 1)
    let (matrix, _) = Problems.random(&generator, options: 8, criteria: 12)
    let rows = (0..<8).map { row in (0..<12).map { matrix[row, $0] } }
    #expect(try exact(rows) == nil)
    #expect(try exact(unit(2), knowledge: WeightKnowledge(ranges: ["c1": 0.5...0.5])) == nil)
  }
}
