/// Scores that several leaders gave, and what is made of them.
public struct Workshop: Sendable {
  /// What was scored how by whom, for one option and criterion.
  public struct Spread: Sendable, Equatable {
    /// How many leaders scored it.
    public let count: Int
    /// Mean of their scores; NaN without any.
    public let mean: Double
    /// Standard deviation of their scores (n - 1); NaN for less than two.
    public let deviation: Double
    /// The least score; NaN without any.
    public let low: Double
    /// The greatest score; NaN without any.
    public let high: Double

    init(_ scores: [Double]) {
      count = scores.count
      guard !scores.isEmpty else {
        (mean, deviation, low, high) = (.nan, .nan, .nan, .nan)
        return
      }
      let mean = scores.reduce(0, +) / Double(scores.count)
      let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      self.mean = mean
      deviation = scores.count > 1 ? (squares / Double(scores.count - 1)).squareRoot() : .nan
      low = scores.min() ?? .nan
      high = scores.max() ?? .nan
    }
  }

  /// Who scored.
  public let leaders: [String]
  /// The ends of the scale.
  public let scale: ClosedRange<Double>
  /// Scores by leader, then option, then criterion; NaN is none.
  public let scores: [[Double]]
  /// Spread by option, then criterion.
  public let spreads: [Spread]

  /// Scores of `leaders`, each in the order of options, then criteria.
  public init(leaders: [String], scale: ClosedRange<Double>, scores: [[Double]]) {
    self.leaders = leaders
    self.scale = scale
    self.scores = scores
    let count = scores.map(\.count).min() ?? 0
    spreads = (0..<count).map { cell in
      Spread(scores.map { $0[cell] }.filter { !$0.isNaN })
    }
  }

  /// The means; the whole scale for what nobody scored.
  public var cells: [Cell] {
    spreads.map {
      $0.count > 0 ? Cell($0.mean) : Cell(low: scale.lowerBound, high: scale.upperBound)
    }
  }

  /// The values as one leader sees them: own scores, where there are none the means.
  func cells(ofLeader leader: Int) -> [Cell] {
    zip(scores[leader], cells).map { own, mean in own.isNaN ? mean : Cell(own) }
  }
}
