import Catalog
import Decisions
import Rules

/// What a model's gates and ratings say under given facts, readings and weights.
struct ModelScoring {
  let model: DecisionModel
  let reader: FactReader
  /// The readings that hold.
  let readings: [String]
  /// Weights of criteria, on any scale.
  let weights: [Double]

  /// What gates and ratings say of one option.
  struct Row {
    let standing: ModelAnswer.Standing
    let gates: [ModelAnswer.GateResult]
    let ratings: [ModelRating]
  }

  /// One for each option, in the model's order.
  func rows() -> [Row] {
    model.options.indices.map { option in
      let gates = model.gates.filter { $0.option == option && holds($0.reading) }.map(result)
      return Row(
        standing: gates.map(\.standing).reduce(.open) { $0.worse($1) }, gates: gates,
        ratings: model.criteria.indices.map { rating(option, $0) })
    }
  }

  /// Options of rank 1, by their scores in the middle of ranges; and by how much the first
  /// is ahead of each, in points.
  func leaders(_ rows: [Row]) -> (winners: [Int], scores: [Double?]) {
    let scores = rows.map { $0.standing == .closed ? nil : middle($0) }
    guard let best = scores.compactMap({ $0 }).max() else { return ([], scores) }
    // Sums of the same numbers in another order differ by less.
    let slack = 1e-9 * max(1, abs(best))
    return (
      scores.indices.filter { scores[$0].map { best - $0 <= slack } == true }, scores
    )
  }

  /// The weighted mean of what `end` takes of each rating.
  func mean(_ row: Row, _ end: (ModelRating) -> Double) -> Double {
    let total = weights.reduce(0, +)
    return zip(row.ratings, weights).reduce(0) { $0 + end($1.0) * $1.1 } / total
  }

  private func middle(_ row: Row) -> Double { mean(row) { $0.low / 2 + $0.high / 2 } }

  private func holds(_ reading: String?) -> Bool { reading.map(readings.contains) ?? true }

  private func result(_ gate: DecisionModel.Gate) -> ModelAnswer.GateResult {
    let verdict = gate.condition.verdict(reader)
    let standing: ModelAnswer.Standing =
      switch verdict {
      case .met: gate.isSkipped ? .closed : .open
      case .unmet: gate.isSkipped ? .open : .closed
      case .unknown: .conditional
      }
    return ModelAnswer.GateResult(
      gate: gate, standing: standing, basis: basis(gate.condition),
      missing: data(verdict.missing))
  }

  /// What the facts that a condition looks at are, and what is looked for.
  private func basis(_ condition: FactCondition) -> String {
    var names: [String] = []
    for name in condition.tests.map({ reader.full($0.fact) }) where !names.contains(name) {
      names.append(name)
    }
    let known = names.map { name in
      "\(FactNames.text(name)) is \(reader.value(name)?.text ?? "not known")"
    }
    return "\(condition.text(reader.facts.catalog)); \(known.joined(separator: ", "))"
  }

  /// What the ratings say of an option on a criterion: the first that holds, and before it
  /// all that may hold.
  private func rating(_ option: Int, _ criterion: Int) -> ModelRating {
    var reasons: [ModelRating.Reason] = []
    var missing: [String] = []
    var isDecided = false
    for rating in model.ratings where rating.criterion == criterion && holds(rating.reading) {
      guard let score = rating.scores.first(where: { $0.option == option })?.score else { continue }
      let verdict = rating.condition?.verdict(reader) ?? .met
      if verdict == .unmet { continue }
      isDecided = verdict == .met
      missing += verdict.missing.filter { !missing.contains($0) }
      reasons.append(
        ModelRating.Reason(
          score: score, why: rating.why, citation: rating.citation,
          isCertain: isDecided && reasons.isEmpty))
      if isDecided { break }
    }
    let otherwise = model.criteria[criterion].otherwise
    if !isDecided, !reasons.isEmpty {
      reasons.append(
        ModelRating.Reason(
          score: otherwise, why: "nothing else is said of it", citation: nil, isCertain: false))
    }
    let scores = reasons.isEmpty ? [otherwise] : reasons.map(\.score)
    return ModelRating(
      criterion: model.criteria[criterion], low: scores.min() ?? otherwise,
      high: scores.max() ?? otherwise, reasons: reasons, missing: data(missing))
  }

  private func data(_ facts: [String]) -> [Datum] {
    var data: [Datum] = []
    for datum in facts.flatMap(reader.data) where !data.contains(datum) { data.append(datum) }
    return data
  }
}

extension ModelAnswer.Standing {
  /// Whichever lets less through.
  func worse(_ other: Self) -> Self {
    if self == .closed || other == .closed { return .closed }
    return self == .conditional ? self : other
  }
}
