import OrgModel

/// Where weights come from.
public enum WeightSource: String, Sendable, CaseIterable {
  /// As they are stated; all equal where none is.
  case given
  /// Judgements of pairs.
  case ahp
  /// How much and how independently criteria tell options apart.
  case critic
  /// How unevenly criteria are spread.
  case entropy
}

/// Weights that sum to 1, and how they came about.
public struct Weights: Sendable {
  /// One for each criterion.
  public let values: [Double]
  /// Where they come from.
  public let source: WeightSource
  /// What the judgements of pairs say, if they were asked.
  public let hierarchy: AnalyticHierarchy?
  /// What is to be known of them.
  public let notes: [String]

  /// The weights of a decision. Where no source is asked for, judgements of pairs are
  /// taken if there are any and no weights are.
  ///
  /// Errors: only some criteria have weights; all weigh 0; no judgements of pairs, or, unless
  /// accepted, judgements beyond the limit of consistency, with the worst pair; values that
  /// CRITIC or entropy cannot take.
  init(_ decision: Decision, _ settings: DecisionSettings) throws {
    let hasWeights = decision.criteria.contains { $0.weight != nil }
    source = settings.weights ?? (decision.pairwise != nil && !hasWeights ? .ahp : .given)
    let names = Names(decision)
    var notes: [String] = []
    var hierarchy: AnalyticHierarchy?
    switch source {
    case .given:
      values = try Self.given(decision, hasWeights, &notes)
    case .ahp:
      guard let pairwise = decision.pairwise else {
        throw OrgError(
          .badInput, "has no judgements of pairs of criteria", at: .init(pointer: "/pairwise"),
          hint: "add \"pairwise\", a matrix that says how many times as important each criterion "
            + "is as each other one")
      }
      let found = try AnalyticHierarchy(pairwise, settings.scale, names: names.criteria)
      try Self.check(found, pairwise, names.criteria, settings, &notes)
      hierarchy = found
      values = found.weights
    case .critic: values = try criticWeights(decision.matrix, names)
    case .entropy: values = try entropyWeights(decision.matrix, names)
    }
    self.hierarchy = hierarchy
    self.notes = notes
  }

  private static func given(
    _ decision: Decision, _ hasWeights: Bool, _ notes: inout [String]
  ) throws -> [Double] {
    let count = decision.criteria.count
    guard hasWeights else {
      if count > 1 { notes.append("No weights are stated: all criteria count the same.") }
      return [Double](repeating: 1 / Double(count), count: count)
    }
    let weights = try decision.criteria.map { criterion in
      guard let weight = criterion.weight else {
        throw OrgError(
          .badInput, "criterion \(criterion.id) has no weight, others have",
          hint: "give each criterion a weight (0 if it counts nothing), or none at all")
      }
      return weight
    }
    let greatest = weights.max() ?? 0
    guard greatest > 0 else {
      throw OrgError(
        .badInput, "all weights are 0", hint: "at least one criterion must count")
    }
    // Divided by the greatest first, so that the sum cannot overflow.
    let shares = weights.map { $0 / greatest }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  private static func check(
    _ found: AnalyticHierarchy, _ pairwise: PairwiseMatrix, _ names: [String],
    _ settings: DecisionSettings, _ notes: inout [String]
  ) throws {
    let limit = settings.scale.limit
    let worst = found.worst.map {
      "\(names[$0.row]) over \(names[$0.column]) is judged \(short($0.judged)), and the other "
        + "judgements together say \(short($0.implied))"
    }
    guard let ratio = found.consistencyRatio else {
      guard settings.acceptsInconsistency else {
        throw OrgError(
          .badInput,
          "compares \(pairwise.count) criteria in pairs; the random index ends at "
            + "\(settings.scale.randomIndex.keys.max() ?? 0), so consistency cannot be judged",
          hint: "group the criteria, or accept the judgements unchecked")
      }
      notes.append("The random index ends before \(pairwise.count) criteria: consistency unknown.")
      return
    }
    if !pairwise.isComplete {
      notes.append(
        "Not every pair is judged: missing judgements are read as what the weights imply, "
          + "which makes the consistency ratio lenient.")
    }
    guard ratio > limit else { return }
    guard settings.acceptsInconsistency else {
      throw OrgError(
        .badInput,
        "the judgements of pairs contradict each other: consistency ratio \(short(ratio)) is above "
          + "\(limit)" + (worst.map { "; worst pair: \($0)" } ?? ""),
        at: .init(pointer: "/pairwise"), hint: "judge that pair again, or accept the inconsistency")
    }
    notes.append(
      "Consistency ratio \(short(ratio)) is above \(limit), and was accepted."
        + (worst.map { " Worst pair: \($0)." } ?? ""))
  }
}

/// A number with three decimals in a sentence.
func short(_ number: Double) -> String {
  guard abs(number) < 1e12 else { return "\(number)" }
  let text = "\((number * 1000).rounded() / 1000)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
