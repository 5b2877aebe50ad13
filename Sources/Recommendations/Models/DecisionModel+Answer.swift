import Catalog
import Decisions
import Facts
import Ingest
import OrgModel
import Rules

extension DecisionModel {
  /// What the model says of a company, once for each of its subjects, or once of the whole.
  /// Errors: as `answer(_:about:settings:)`.
  public func answers(
    _ facts: Facts, settings: ModelSettings = ModelSettings()
  ) throws -> [ModelAnswer] {
    guard !subjects.isEmpty else { return [try answer(facts, settings: settings)] }
    return try subjects.map { try answer(facts, about: $0, settings: settings) }
  }

  /// What the model says of a company, or of one of its parts.
  ///
  /// Facts give each option a score on each criterion, as a range where facts are unknown;
  /// gates close options. What is left is decided by the weighted mean in the middle of the
  /// ranges; acceptability draws weights and values from all that may hold. Ranges are drawn
  /// one by one, although one fact may move several. Errors: `.notFound` for an unknown
  /// subject, criterion or reading; weights that cannot be used.
  public func answer(
    _ facts: Facts, about subject: String? = nil, settings: ModelSettings = ModelSettings()
  ) throws -> ModelAnswer {
    try check(subject)
    return try answer(FactReader(facts, subject: subject, names: factNames), settings)
  }

  /// What the model says under what `reader` knows.
  func answer(_ reader: FactReader, _ settings: ModelSettings) throws -> ModelAnswer {
    let scoring = ModelScoring(
      self, reader, readings: try settings.chosen(self, reader.facts.catalog),
      weights: try settings.weights(of: self))
    let rows = scoring.rows()
    let isApplicable = applicability?.verdict(scoring.reader) != .unmet
    let eligible = isApplicable ? rows.indices.filter { rows[$0].standing != .closed } : []
    let analysis = try analysis(scoring, rows, eligible, settings)
    let options = choices(scoring, rows, eligible, analysis)
    let effects = isApplicable ? FactEffects(scoring, rows) : nil
    let openFacts = effects?.unknown ?? []
    return ModelAnswer(
      model: self, subject: reader.subject, isApplicable: isApplicable, options: options,
      winners: options.indices.filter { options[$0].rank == 1 }, analysis: analysis,
      isSettled: isSettled(scoring, rows, options), missing: missing(rows), openFacts: openFacts,
      turningPoints: effects?.known ?? [],
      readings: disputes.flatMap { dispute in
        dispute.readings.map { result($0, of: dispute, scoring) }
      },
      sources: sources(rows))
  }

  private func check(_ subject: String?) throws {
    if let subject, !subjects.contains(subject) {
      guard !subjects.isEmpty else {
        throw OrgError(.invalidArgument, "the model \(id) is about the company as a whole")
      }
      throw OrgError.notFound("subject", subject, among: subjects)
    }
    if subject == nil, let first = subjects.first {
      throw OrgError(
        .invalidArgument, "the model \(id) is asked of one part of the company at a time",
        hint: "of \(first), for one")
    }
  }

  private func analysis(
    _ scoring: ModelScoring, _ rows: [ModelScoring.Row], _ eligible: [Int],
    _ settings: ModelSettings
  ) throws -> DecisionAnalysis? {
    guard !eligible.isEmpty else { return nil }
    let catalog = scoring.reader.facts.catalog
    let decision = try Decision(
      criteria: zip(criteria, scoring.weights).map { Decisions.Criterion($0.id, weight: $1) },
      options: eligible.map { options[$0].id },
      cells: eligible.flatMap { option in
        rows[option].ratings.map { Cell(low: $0.low, high: $0.high) }
      }, scale: catalog.scoreScale)
    var deciding = DecisionSettings(scale: try ConsistencyScale(catalog))
    deciding.normalization = Normalization.none
    deciding.samples = settings.samples
    deciding.seed = settings.seed
    return try DecisionAnalysis(decision, deciding)
  }

  private func choices(
    _ scoring: ModelScoring, _ rows: [ModelScoring.Row], _ eligible: [Int],
    _ analysis: DecisionAnalysis?
  ) -> [ModelAnswer.Choice] {
    let order = analysis?.ranking.order ?? []
    let open = order.map { place in
      let row = rows[eligible[place]]
      return ModelAnswer.Choice(
        option: options[eligible[place]], number: eligible[place], standing: row.standing,
        rank: analysis?.ranking.ranks[place] ?? 0, score: analysis?.scores[place] ?? .nan,
        low: scoring.mean(row, \.low), high: scoring.mean(row, \.high),
        acceptability: analysis?.acceptability.first[place] ?? .nan, ratings: row.ratings,
        gates: row.gates)
    }
    let closed = options.indices.filter { !eligible.contains($0) }.map { option in
      ModelAnswer.Choice(
        option: options[option], number: option, standing: rows[option].standing, rank: 0,
        score: .nan, low: scoring.mean(rows[option], \.low),
        high: scoring.mean(rows[option], \.high), acceptability: .nan,
        ratings: rows[option].ratings, gates: rows[option].gates)
    }
    return open + closed
  }

  /// Whether the winner's least is at least every other's most, and its gates are known. Of
  /// ratings that are the same for two options only facts can tell whether they move together,
  /// so this errs on the side of open.
  private func isSettled(
    _ scoring: ModelScoring, _ rows: [ModelScoring.Row], _ choices: [ModelAnswer.Choice]
  ) -> Bool {
    guard let winner = choices.first, winner.rank == 1, winner.standing == .open else {
      return choices.allSatisfy { $0.standing == .closed }
    }
    return choices.dropFirst().allSatisfy { $0.rank == 0 || $0.high < winner.low }
      || choices.allSatisfy { $0.standing != .conditional && $0.ratings.allSatisfy(\.isKnown) }
  }

  private func result(
    _ reading: Reading, of dispute: Dispute, _ scoring: ModelScoring
  ) -> ModelAnswer.ReadingResult {
    let others = dispute.readings.map(\.id)
    let rows = ModelScoring(
      self, scoring.reader,
      readings: scoring.readings.filter { !others.contains($0) } + [reading.id],
      weights: scoring.weights
    ).rows()
    return ModelAnswer.ReadingResult(
      contradiction: dispute.contradiction, reading: reading,
      isChosen: scoring.readings.contains(reading.id),
      winners: scoring.leaders(rows).winners.map { options[$0].id },
      closed: options.indices.filter { rows[$0].standing == .closed }.map { options[$0].id })
  }

  private func missing(_ rows: [ModelScoring.Row]) -> [Datum] {
    var missing: [Datum] = []
    for datum in rows.flatMap({ $0.gates.flatMap(\.missing) + $0.ratings.flatMap(\.missing) })
    where !missing.contains(datum) { missing.append(datum) }
    return missing
  }

  private func sources(_ rows: [ModelScoring.Row]) -> [String] {
    let cited =
      options.map(\.citation)
      + rows.flatMap { row in
        row.gates.map(\.gate.citation)
          + row.ratings.flatMap { $0.reasons.compactMap(\.citation) }
      }
    return Set(cited.map(\.source.id)).sorted()
  }
}

extension ModelRating {
  /// Whether the score is known exactly.
  public var isKnown: Bool { low == high }
}

extension Catalog {
  /// The ends of the scale of scores; nil if the catalogue has none.
  var scoreScale: ClosedRange<Double>? {
    guard let row = self["decision-matrix.score"].first, let low = row.low, let high = row.high
    else { return nil }
    return low...high
  }
}
