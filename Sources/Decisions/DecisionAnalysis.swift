import OrgModel

/// A decision made: scores and ranks, and how much they depend on what is not certain.
public struct DecisionAnalysis: Sendable {
  /// What was decided.
  public let decision: Decision
  /// The way scores were made.
  public let method: Method
  /// The scale that values were brought on.
  public let normalization: Normalization
  /// What criteria weigh.
  public let weights: Weights
  /// One score for each option.
  public let scores: [Double]
  /// Their order.
  public let ranking: Ranking
  /// What VIKOR says beside Q, if it was asked.
  public let vikor: VikorResult?
  /// What PROMETHEE says beside net flows, if it was asked.
  public let flows: Flows?
  /// How often each option is first if weights are not known.
  public let acceptability: Acceptability
  /// How far each weight may move before the winner changes; empty if that takes too long.
  public let weightIntervals: [ClosedRange<Double>]
  /// For each option the one that dominates it.
  public let dominators: [Int?]
  /// What the unknown can do to each option; empty if every value is known.
  public let scoreRanges: [ScoreRange]
  /// What the other methods say.
  public let agreement: [Agreement]
  /// Small changes after which options change places; nil if trying them takes too long.
  public let reversals: [RankReversal]?
  /// What would put each of the next options first.
  public let challengers: [Challenger]
  /// How each leader alone would rank, if there are leaders.
  public let leaders: [LeaderView]
  /// What is to be known of the result.
  public let notes: [String]

  /// What would have to be true for an option to win.
  public struct Challenger: Sendable {
    /// The option.
    public let option: Int
    /// The least change of one value; nil if none suffices.
    public let score: ScoreChange?
    /// The least change of weights; nil if it is first under no weights.
    public let weights: WeightChange?
    /// Whether the change of weights is one of the method itself, and not of the additive
    /// model that stands in for methods whose scores are no sums.
    public let isOwnModel: Bool
  }

  /// One leader's own ranking.
  public struct LeaderView: Sendable {
    /// Number of the leader.
    public let leader: Int
    /// Whom the leader puts first.
    public let winners: [Int]
    /// How alike that ranking is to the common one.
    public let tau: Double?
  }

  /// The most options of which is said what would make them win.
  static let maximumChallengers = 10
  /// About how many operations a part of the analysis may take before it is left out: a
  /// fraction of a second.
  static let maximumCost = 3e7

  /// Decides. Errors: weights or values that the method cannot take, more draws than the
  /// limits allow.
  public init(_ decision: Decision, _ settings: DecisionSettings) throws {
    let names = Names(decision)
    let scorer = Scorer(decision, settings)
    let matrix = decision.matrix
    weights = try Weights(decision, settings)
    let shares = weights.values
    self.decision = decision
    method = settings.method
    normalization = scorer.normalization
    let scaled = try scorer.normalization.applied(to: matrix, names)
    let found = try scorer.scores(matrix, shares, names)
    guard found.allSatisfy(\.isFinite) else {
      throw OrgError(.badInput, "the values are too large to be scored", hint: "use another unit")
    }
    scores = found
    let order = Ranking(found, lowestFirst: method.lowestFirst)
    ranking = order
    vikor = method == .vikor ? Decisions.vikor(scaled, weights: shares) : nil
    flows =
      method == .promethee2
      ? Decisions.promethee2(scaled, weights: shares, preferences: scorer.preferences) : nil

    acceptability = try Acceptability(decision, settings)
    dominators = Decisions.dominators(decision, order)
    var notes = weights.notes
    let cost = method.cost(rows: matrix.rows, columns: matrix.columns)
    let (rows, columns) = (Double(matrix.rows), Double(matrix.columns))

    if method == .vikor, rows * rows * columns > Self.maximumCost / 20 {
      weightIntervals = []
      notes.append("Too many options to say how far weights may move.")
    } else {
      weightIntervals = Decisions.weightIntervals(
        method, scaled, weights: shares, winner: order.winner, preferences: scorer.preferences)
    }
    if !decision.hasRanges || cost * rows * 2 > Self.maximumCost {
      scoreRanges = []
      if decision.hasRanges { notes.append("Too many options to say what the unknown can do.") }
    } else {
      scoreRanges = try Decisions.scoreRanges(decision, lowestFirst: method.lowestFirst) {
        try scorer.scores($0, shares, names)
      }
    }
    agreement = Method.allCases.filter { $0 != settings.method && rows <= 2000 }.map {
      scorer.agreement(with: $0, shares, order)
    }
    if cost * (2 * rows + columns) > Self.maximumCost {
      reversals = nil
      notes.append("Too many options to try small changes of the problem.")
    } else {
      reversals = rankReversals(
        matrix, weights: shares, lowestFirst: method.lowestFirst, ranking: order
      ) {
        try scorer.scores($0, $1, names, columns: $2)
      }
    }
    if 40 * columns * cost * Double(min(Self.maximumChallengers, matrix.rows)) > Self.maximumCost {
      challengers = []
      if matrix.rows > 1 {
        notes.append("Too many options to say what would have to change for another to win.")
      }
    } else {
      challengers = scorer.challengers(scaled, shares, order, names)
    }
    leaders = scorer.leaderViews(shares, order)
    if decision.hasRanges {
      let count = decision.cells.count { $0.isRange }
      notes.append(
        "\(count) \(count == 1 ? "value is" : "values are") known only as a range: scores take "
          + "the middle.")
    }
    self.notes = notes
  }

  /// The best option, and all that share its rank.
  public var winners: [Int] { ranking.order.filter { ranking.ranks[$0] == 1 } }

  /// The next option after the winner, and by how much its score is behind; nil if there is
  /// only one option.
  public var margin: (runnerUp: Int, difference: Double)? {
    guard ranking.order.count > 1 else { return nil }
    let (first, second) = (ranking.order[0], ranking.order[1])
    if ranking.ranks[second] == 1 { return (second, 0) }
    return (second, abs(scores[first] - scores[second]))
  }
}
