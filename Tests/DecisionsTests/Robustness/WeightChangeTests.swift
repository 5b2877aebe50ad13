import Testing

@testable import Decisions

@Suite("The least change of weights")
struct WeightChangeTests {
  private func leads(_ form: [[Double]], _ weights: [Double], _ option: Int) -> Bool {
    let sums = form.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    return sums.allSatisfy { sums[option] >= $0 - 1e-9 }
  }

  @Test("Two options and two criteria, by hand: 0.7 and 0.3 meet at a half each")
  func byHand() throws {
    let found = try #require(
      leastWeightChange([[1, 0], [0, 1]], weights: [0.7, 0.3], option: 1))
    #expect(areClose(found.weights, [0.5, 0.5], 1e-12) && abs(found.moved - 0.2) < 1e-12)
  }

  @Test("An option that lies under the others is first under no weights")
  func never() {
    // Half of each of the others is better: (0.5, 0.5) against (0.4, 0.4).
    #expect(
      leastWeightChange([[1, 0], [0, 1], [0.4, 0.4]], weights: [0.5, 0.5], option: 2) == nil)
  }

  @Test("No drawn weights are nearer, and none lead where there are none")
  func draws() {
    var generator = Problems.Generator(state: 21)
    for _ in 0..<60 {
      let (matrix, weights) = Problems.random(&generator)
      let form = (0..<matrix.rows).map { row in
        (0..<matrix.columns).map { matrix[row, $0] / 100 }
      }
      let option = Int.random(in: 0..<matrix.rows, using: &generator)
      let found = leastWeightChange(form, weights: weights, option: option)
      if let found {
        #expect(leads(form, found.weights, option))
        #expect(abs(found.weights.reduce(0, +) - 1) < 1e-12)
      }
      for _ in 0..<300 {
        let draw = weights.map { _ in -Elementary.log(.random(in: 0.0001...1, using: &generator)) }
        let other = draw.map { $0 / draw.reduce(0, +) }
        let sums = form.map { zip($0, other).reduce(0) { $0 + $1.0 * $1.1 } }
        guard sums.allSatisfy({ sums[option] >= $0 }) else { continue }
        let moved = zip(other, weights).reduce(0) { $0 + max(0, $1.0 - $1.1) }
        #expect(found != nil && moved >= (found?.moved ?? 0) - 1e-9)
      }
    }
  }
}
