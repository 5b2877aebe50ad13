import OrgModel
import Testing

@testable import Decisions

@Suite("Where weights come from")
struct WeightSourceTests {
  private let rows: [[Double]] = [[1, 2, 9], [3, 1, 4], [2, 2, 1]]

  private func pairwise(_ values: [Double]) throws -> PairwiseMatrix {
    try PairwiseMatrix(values, names: ["c1", "c2", "c3"])
  }

  /// a over b 9, b over c 9, c over a 9: a circle.
  private func circle() throws -> PairwiseMatrix {
    try pairwise([1, 9, .nan, .nan, 1, 9, 9, .nan, 1])
  }

  @Test("Stated weights are brought to a sum of 1, however great")
  func given() throws {
    let decision = try Problems.decision(rows, weights: [2, 1, 1])
    #expect(try Weights(decision, Problems.settings()).values == [0.5, 0.25, 0.25])
    let great = try Problems.decision(rows, weights: [1e308, 1e308, 0])
    #expect(try Weights(great, Problems.settings()).values == [0.5, 0.5, 0])
  }

  @Test("Without weights all count the same, which is said")
  func equal() throws {
    let weights = try Weights(try Problems.decision(rows), Problems.settings())
    #expect(areClose(weights.values, [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    #expect(weights.notes.count == 1 && weights.source == .given)
  }

  @Test("Judgements of pairs are taken where no weights are stated")
  func judged() throws {
    let judgements = try pairwise([1, 2, 4, .nan, 1, 2, .nan, .nan, 1])
    let free = try Problems.decision(rows, pairwise: judgements)
    let weights = try Weights(free, Problems.settings())
    #expect(weights.source == .ahp)
    #expect(areClose(weights.values, [4.0 / 7, 2.0 / 7, 1.0 / 7], 1e-12))
    let stated = try Problems.decision(rows, weights: [1, 1, 2], pairwise: judgements)
    #expect(try Weights(stated, Problems.settings()).source == .given)
  }

  @Test("Judgements in a circle are refused with the worst pair, unless accepted")
  func inconsistent() throws {
    let decision = try Problems.decision(rows, pairwise: try circle())
    let error = #expect(throws: OrgError.self) {
      try Weights(decision, Problems.settings(.topsis, .ahp))
    }
    #expect(error?.code == .badInput)
    #expect(error?.message.contains("consistency ratio") == true)
    #expect(error?.message.contains("c1 over c2 is judged 9") == true)
    var settings = Problems.settings(.topsis, .ahp)
    settings.acceptsInconsistency = true
    let weights = try Weights(decision, settings)
    #expect(areClose(weights.values, [1.0 / 3, 1.0 / 3, 1.0 / 3], 1e-9))
    #expect(weights.notes.contains { $0.contains("accepted") })
  }

  @Test("No judgements, zero weights and half-stated weights are refused")
  func refused() throws {
    let none = try Problems.decision(rows)
    #expect(throws: OrgError.self) { try Weights(none, Problems.settings(.topsis, .ahp)) }
    let zero = try Problems.decision(rows, weights: [0, 0, 0])
    #expect(throws: OrgError.self) { try Weights(zero, Problems.settings()) }
    let half = try Decision(
      criteria: [Criterion("a", weight: 1), Criterion("b")], options: ["x"],
      cells: [Cell(1), Cell(2)])
    let error = #expect(throws: OrgError.self) { try Weights(half, Problems.settings()) }
    #expect(error?.message.contains("b has no weight") == true)
  }

  @Test("Beyond the random index judgements are taken only where that is accepted")
  func unchecked() throws {
    let ids = (1...16).map { "c\($0)" }
    let decision = try Problems.decision(
      [[Double]](repeating: [Double](repeating: 1, count: 16), count: 2),
      pairwise: try PairwiseMatrix([Double](repeating: 1, count: 256), names: ids))
    var settings = Problems.settings(.weightedSum, .ahp)
    #expect(throws: OrgError.self) { try Weights(decision, settings) }
    settings.acceptsInconsistency = true
    #expect(try Weights(decision, settings).hierarchy?.consistencyRatio == nil)
  }
}
