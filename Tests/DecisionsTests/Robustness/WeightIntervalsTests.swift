import Testing

@testable import Decisions

@Suite("Weight intervals")
struct WeightIntervalsTests {
  /// Weights with one of them at `t`, the others in proportion.
  static func moved(_ weights: [Double], _ criterion: Int, to t: Double) -> [Double] {
    let rest = 1 - weights[criterion]
    return weights.indices.map { $0 == criterion ? t : weights[$0] * (1 - t) / rest }
  }

  /// Compares with going through the weight in small steps, for random problems.
  static func compareWithSteps(_ method: Decisions.Method, problems: Int) throws {
    var generator = Problems.Generator(state: 11)
    for _ in 0..<problems {
      let (matrix, weights) = Problems.random(&generator)
      let names = Problems.names(matrix)
      let preferences = [PreferenceFunction](
        repeating: .linear(indifference: 5, preference: 60), count: matrix.columns)
      let scaled = try method.defaultNormalization.applied(to: matrix, names)
      func isFirst(_ option: Int, _ weights: [Double], slack: Double) throws -> Bool {
        let scores = try method.scores(
          scaled, weights: weights, preferences: preferences, names)
        let sign = method.lowestFirst ? -1.0 : 1.0
        return scores.allSatisfy { sign * (scores[option] - $0) >= -slack }
      }
      let scores = try method.scores(scaled, weights: weights, preferences: preferences, names)
      let winner = Ranking(scores, lowestFirst: method.lowestFirst).winner
      let found = weightIntervals(
        method, scaled, weights: weights, winner: winner, preferences: preferences)
      for criterion in weights.indices {
        let (low, high) = (found[criterion].lowerBound, found[criterion].upperBound)
        #expect(low <= weights[criterion] && weights[criterion] <= high)
        // Without the ends, where VIKOR's scale may have no width.
        for step in 1..<40 {
          let t = low + (high - low) * Double(step) / 40
          #expect(try isFirst(winner, moved(weights, criterion, to: t), slack: 1e-8))
        }
        for (end, beyond) in [(low, low - 1e-6), (high, high + 1e-6)]
        where end > 1e-5 && end < 1 - 1e-5 {
          #expect(try !isFirst(winner, moved(weights, criterion, to: beyond), slack: 0))
        }
      }
    }
  }

  @Test(
    "Sums, products and flows agree with going through the weight in small steps",
    arguments: [Method.weightedSum, .weightedProduct, .promethee2])
  func linear(method: Decisions.Method) throws {
    try Self.compareWithSteps(method, problems: 60)
  }

  @Test("Opricovic & Tzeng's climber: A2 is first by min-max from 2/5 to 2/3 of the risk")
  func climber() throws {
    // Partial values (1, 0), (3/4, 1/2), (0, 1): t = 1/2 + t/4, and 1 - t = 1/2 + t/4.
    let scaled = Problems.matrix([[1, 0], [0.75, 0.5], [0, 1]])
    let found = weightIntervals(
      .weightedSum, scaled, weights: [0.5, 0.5], winner: 1, preferences: [.usual, .usual])
    #expect(areClose([found[0].lowerBound, found[0].upperBound], [0.4, 2.0 / 3], 1e-12))
    #expect(areClose([found[1].lowerBound, found[1].upperBound], [1.0 / 3, 0.6], 1e-12))
  }

  @Test("A lone criterion has no room, a dominating option all of it")
  func ends() {
    let lone = Problems.matrix([[1], [2]])
    #expect(
      weightIntervals(.weightedSum, lone, weights: [1], winner: 1, preferences: [.usual])
        == [1...1])
    let better = Problems.matrix([[1, 1], [2, 2]])
    for method in Method.allCases {
      #expect(
        weightIntervals(
          method, better, weights: [0.5, 0.5], winner: 1, preferences: [.usual, .usual])
          == [0...1, 0...1])
    }
  }

  @Test("A weight of 0 or 1 can move as well")
  func corners() {
    let matrix = Problems.matrix([[1, 0], [0, 1]])
    let found = weightIntervals(
      .weightedSum, matrix, weights: [1, 0], winner: 0, preferences: [.usual, .usual])
    #expect(areClose([found[0].lowerBound, found[0].upperBound], [0.5, 1], 1e-12))
    #expect(areClose([found[1].lowerBound, found[1].upperBound], [0, 0.5], 1e-12))
  }

  @Test("Roots of quadratics, also where one is lost in rounding")
  func roots() {
    #expect(areClose(quadraticRoots(1, -3, 2).sorted(), [1, 2]))
    #expect(quadraticRoots(1, 0, 1) == [])
    #expect(quadraticRoots(0, 2, -1) == [0.5])
    let small = quadraticRoots(1, -1e8, 1).sorted()
    #expect(abs(small[0] - 1e-8) < 1e-20)
  }
}
