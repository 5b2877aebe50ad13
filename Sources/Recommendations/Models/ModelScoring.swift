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
  /// The tests of each fact that gates and ratings look at under the readings.
  let tests: [String: [FactTest]]

  /// What `model` says under `readings`.
  init(_ model: DecisionModel, _ reader: FactReader, readings: [String], weights: [Double]) {
    func holds(_ reading: String?) -> Bool { reading.map(readings.contains) ?? true }
    let tests =
      model.gates.filter { holds($0.reading) }.flatMap(\.condition.tests)
      + model.ratings.filter { holds($0.reading) }.flatMap { $0.condition?.tests ?? [] }
    self.init(
      model: model, reader: reader, readings: readings, weights: weights,
      tests: Dictionary(grouping: tests) { reader.full($0.fact) })
  }

  init(
    model: DecisionModel, reader: FactReader, readings: [String], weights: [Double],
    tests: [String: [FactTest]]
  ) {
    self.model = model
    self.reader = reader
    self.readings = readings
    self.weights = weights
    self.tests = tests
  }

  /// The facts that are looked at, in the order of the model.
  var facts: [String] {
    var names: [String] = []
    for name in model.factNames.map(reader.full) where tests[name] != nil && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The values of a fact that are told apart.
  func trials(_ name: String) -> [FactTrial] {
    FactTrial.all(name, tests[name] ?? [], reader.facts.catalog)
  }

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

  /// What the ratings say of an option on a criterion: the one that decides, or all that may
  /// decide as long as facts are unknown.
  private func rating(_ option: Int, _ criterion: Int) -> ModelRating {
    let own: [OwnRating] = model.ratings.indices.compactMap { index in
      let rating = model.ratings[index]
      guard rating.criterion == criterion, holds(rating.reading) else { return nil }
      return rating.scores.first { $0.option == option }.map { (index, $0.score) }
    }
    let found = deciding(own, reader)
    let otherwise = model.criteria[criterion].otherwise
    let deciding = found.missing.isEmpty ? found.possible : narrowed(own, found)
    // With nothing said of an option at all there is no reason to show.
    let isSilent = deciding == [nil]
    let reasons =
      isSilent
      ? []
      : deciding.map { index -> ModelRating.Reason in
        guard let index, let score = own.first(where: { $0.index == index })?.score else {
          return ModelRating.Reason(
            score: otherwise, why: "no source speaks of it", citation: nil, isCertain: false)
        }
        let rating = model.ratings[index]
        return ModelRating.Reason(
          score: score, why: rating.why, citation: rating.citation,
          isCertain: deciding.count == 1)
      }
    let scores = isSilent ? [otherwise] : reasons.map(\.score)
    return ModelRating(
      criterion: model.criteria[criterion], low: scores.min() ?? otherwise,
      high: scores.max() ?? otherwise, reasons: reasons, missing: data(found.missing))
  }

  /// A rating that speaks of an option, by its place in the model, and its score.
  private typealias OwnRating = (index: Int, score: Double)

  /// The first of `ratings` that holds, before it all that may hold, and nil where none may
  /// hold; and the facts that would tell.
  private func deciding(
    _ ratings: [OwnRating], _ reader: FactReader
  ) -> (possible: [Int?], missing: [String]) {
    var possible: [Int?] = []
    var missing: [String] = []
    for (index, _) in ratings {
      let verdict = model.ratings[index].condition?.verdict(reader) ?? .met
      if verdict == .unmet { continue }
      possible.append(index)
      if verdict == .met { return (possible, missing) }
      missing += verdict.missing.filter { !missing.contains($0) }
    }
    return (possible + [nil], missing)
  }

  /// Of what may decide, what does under some values of the unknown facts together; all of it
  /// where these are too many to be tried.
  private func narrowed(
    _ ratings: [OwnRating], _ found: (possible: [Int?], missing: [String])
  ) -> [Int?] {
    let values = found.missing.map { name in trials(name).map { (name, $0.value) } }
    let count = values.reduce(1.0) { $0 * Double($1.count) }
    guard count > 0, count <= Self.maximumTrials else { return found.possible }
    var readers = [reader]
    for some in values {
      readers = readers.flatMap { reader in some.map { reader.assuming($0.0, $0.1) } }
    }
    let seen = readers.flatMap { deciding(ratings, $0).possible }
    return found.possible.filter(seen.contains)
  }

  /// Combinations of values that are tried for one score.
  private static let maximumTrials = 256.0

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
