@testable import Decisions

/// Problems to decide, made by hand or drawn.
enum Problems {
  /// Saaty's random index of 1980.
  static let scale = ConsistencyScale(
    randomIndex: [
      3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49, 11: 1.51,
      12: 1.48, 13: 1.56, 14: 1.57, 15: 1.59,
    ], limit: 0.1)

  static func matrix(_ rows: [[Double]], _ directions: [Direction]? = nil) -> Matrix {
    let columns = rows[0].count
    return Matrix(
      rows.flatMap { $0 }, columns: columns,
      directions: directions ?? [Direction](repeating: .max, count: columns))
  }

  static func names(_ matrix: Matrix) -> Names {
    Names(rows: matrix.rows, columns: matrix.columns)
  }

  static func decision(
    _ rows: [[Double]], weights: [Double]? = nil, directions: [Direction]? = nil,
    knowledge: WeightKnowledge = WeightKnowledge(), pairwise: PairwiseMatrix? = nil
  ) throws -> Decision {
    try Decision(
      criteria: rows[0].indices.map {
        Criterion("c\($0 + 1)", directions?[$0] ?? .max, weight: weights?[$0])
      }, options: rows.indices.map { "o\($0 + 1)" }, cells: rows.joined().map { Cell($0) },
      pairwise: pairwise, knowledge: knowledge)
  }

  static func settings(
    _ method: Decisions.Method = .weightedSum, _ weights: WeightSource? = nil,
    normalization: Normalization? = nil, samples: Int? = nil
  ) -> DecisionSettings {
    var settings = DecisionSettings(scale: scale)
    settings.method = method
    settings.weights = weights
    settings.normalization = normalization
    settings.samples = samples
    return settings
  }

  /// Draws that are the same each time.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  /// A matrix of positive values and weights that sum to 1.
  static func random(
    _ generator: inout Generator, options: Int? = nil, criteria: Int? = nil
  ) -> (matrix: Matrix, weights: [Double]) {
    let rows = options ?? Int.random(in: 2...7, using: &generator)
    let columns = criteria ?? Int.random(in: 2...6, using: &generator)
    let matrix = Matrix(
      (0..<rows * columns).map { _ in Double.random(in: 1...100, using: &generator) },
      columns: columns,
      directions: (0..<columns).map { _ in Bool.random(using: &generator) ? .max : .min })
    let weights = (0..<columns).map { _ in Double.random(in: 0.05...1, using: &generator) }
    return (matrix, weights.map { $0 / weights.reduce(0, +) })
  }
}

/// Whether two lists are alike to within half a unit of a decimal place.
func areClose(_ left: [Double], _ right: [Double], _ tolerance: Double = 1e-9) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
}
