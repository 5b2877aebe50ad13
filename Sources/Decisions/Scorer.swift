/// Scores by one method of any variation of a decision's matrix.
struct Scorer {
  let decision: Decision
  let method: Method
  let normalization: Normalization
  let preferences: [PreferenceFunction]

  init(_ decision: Decision, _ settings: DecisionSettings) {
    self.decision = decision
    method = settings.method
    preferences = decision.criteria.map(\.preference)
    // Scores of a workshop share a scale, and are summed as they are.
    let isWorkshop = decision.workshop != nil && settings.method == .weightedSum
    normalization =
      settings.normalization ?? (isWorkshop ? .none : settings.method.defaultNormalization)
  }

  /// Scores of a matrix of values, `columns` being the criteria that it has.
  func scores(
    _ matrix: Matrix, _ weights: [Double], _ names: Names, columns: [Int]? = nil
  ) throws -> [Double] {
    let kept = columns.map { $0.map { preferences[$0] } } ?? preferences
    return try method.scores(
      try normalization.applied(to: matrix, names), weights: weights, preferences: kept, names)
  }

  /// What another method, on its own scale, says of the same values and weights.
  func agreement(with other: Method, _ weights: [Double], _ ranking: Ranking) -> Agreement {
    let names = Names(decision)
    guard
      let matrix = try? other.defaultNormalization.applied(to: decision.matrix, names),
      let scores = try? other.scores(
        matrix, weights: weights, preferences: preferences, names)
    else { return Agreement(method: other, tau: nil, winners: []) }
    let found = Ranking(scores, lowestFirst: other.lowestFirst)
    return Agreement(
      method: other, tau: kendallTau(ranking.ranks, found.ranks),
      winners: found.order.filter { found.ranks[$0] == 1 })
  }

  /// What would put each of the next options first. A value goes no further than the best
  /// that any option has, or the end of the workshop's scale.
  func challengers(
    _ scaled: Matrix, _ weights: [Double], _ ranking: Ranking, _ names: Names
  ) -> [DecisionAnalysis.Challenger] {
    let matrix = decision.matrix
    let limits = (0..<matrix.columns).map { column in
      guard let scale = decision.workshop?.scale else {
        return matrix.ends(ofColumn: column).best
      }
      return matrix.directions[column] == .max ? scale.upperBound : scale.lowerBound
    }
    let own = linearForm(method, scaled, preferences: preferences)
    let form: [[Double]] =
      own
      ?? {
        let values = PartialValues(decision)
        return matrix.values.indices.map { values.low[$0] + values.width[$0] / 2 }
          .chunks(of: matrix.columns)
      }()
    return ranking.order.filter { ranking.ranks[$0] > 1 }
      .prefix(DecisionAnalysis.maximumChallengers).map { option in
        let score = leastScoreChange(matrix, option: option, limits: limits) { changed in
          guard let found = try? scores(changed, weights, names) else { return false }
          return Ranking(found, lowestFirst: method.lowestFirst).ranks[option] == 1
        }
        return DecisionAnalysis.Challenger(
          option: option, score: score,
          weights: leastWeightChange(form, weights: weights, option: option),
          isOwnModel: own != nil)
      }
  }

  /// How each leader alone would rank, by the same weights.
  func leaderViews(_ weights: [Double], _ ranking: Ranking) -> [DecisionAnalysis.LeaderView] {
    guard let workshop = decision.workshop else { return [] }
    let names = Names(decision)
    return workshop.leaders.indices.map { leader in
      let values = workshop.cells(ofLeader: leader).map(\.value)
      let matrix = Matrix(
        values, columns: decision.criteria.count,
        directions: decision.criteria.map(\.direction))
      guard let found = try? scores(matrix, weights, names) else {
        return DecisionAnalysis.LeaderView(leader: leader, winners: [], tau: nil)
      }
      let own = Ranking(found, lowestFirst: method.lowestFirst)
      return DecisionAnalysis.LeaderView(
        leader: leader, winners: own.order.filter { own.ranks[$0] == 1 },
        tau: kendallTau(ranking.ranks, own.ranks))
    }
  }
}

extension Array {
  /// The elements in rows of `count`.
  fileprivate func chunks(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
