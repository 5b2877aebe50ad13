import Catalog
import Decisions
import JSON
import Recommendations

/// `orgkit schema model-answer`.
struct ModelAnswerDocument: Encodable {
  struct Reason: Encodable {
    let score: Double
    let why: String
    let certain: Bool
    let source: Nullable<CitationDocument>
  }

  struct Rating: Encodable {
    let criterion: String
    let low: Double
    let high: Double
    let reasons: [Reason]
    let missing: [String]
  }

  struct Gate: Encodable {
    let kind: String
    let standing: String
    let why: String
    let basis: String
    let reading: Nullable<String>
    let source: CitationDocument
    let missing: [String]
  }

  struct Option: Encodable {
    let option: String
    let name: String
    let what: String
    let watch_out: Nullable<String>
    let standing: String
    let rank: Nullable<Int>
    let score: Nullable<Double>
    let low: Double
    let high: Double
    let acceptability: Nullable<Double>
    let gates: [Gate]
    let ratings: [Rating]
    let source: CitationDocument
  }

  struct Criterion: Encodable {
    let id: String
    let name: String
    let weight: Double
    let weight_interval: Nullable<[Double]>
    let source: CitationDocument
  }

  struct Outcome: Encodable {
    let value: String
    let winners: [String]
  }

  struct Effect: Encodable {
    let fact: String
    let current: Nullable<String>
    let changes_winner: Bool
    let swing: Double
    let outcomes: [Outcome]
    let data: [String]
    let question: Nullable<String>
  }

  struct Reading: Encodable {
    let contradiction: String
    let reading: String
    let what: String
    let chosen: Bool
    let winners: [String]
    let closed: [String]
    let source: CitationDocument
  }

  struct Answer: Encodable {
    let subject: Nullable<String>
    let applicable: Bool
    let settled: Bool
    let winners: [String]
    let margin: Nullable<Double>
    let options: [Option]
    let criteria: [Criterion]
    let dominated: [String: String]
    let decisive: Nullable<Effect>
    let open_facts: [Effect]
    let turning_points: [Effect]
    let readings: [Reading]
    let missing: [String]
    let sources: [String]
    let acceptability_exact: Nullable<Bool>
    let samples: Nullable<Int>
  }

  let model: String
  let question: String
  let notes: [String]
  let answers: [Answer]

  init(_ answers: ModelAnswers, _ catalog: Catalog) {
    model = answers.model.id
    question = answers.model.question
    notes = answers.model.notes
    self.answers = answers.all.map { Answer($0, catalog) }
  }
}

extension ModelAnswerDocument.Answer {
  init(_ answer: ModelAnswer, _ catalog: Catalog) {
    let analysis = answer.analysis
    func effect(_ effect: FactEffect) -> ModelAnswerDocument.Effect {
      ModelAnswerDocument.Effect(
        fact: effect.fact, current: Nullable(effect.current?.text),
        changes_winner: effect.changesWinner, swing: effect.swing,
        outcomes: effect.outcomes.map { .init(value: $0.value, winners: $0.winners) },
        data: effect.data.map(\.rawValue),
        question: Nullable(effect.data.lazy.compactMap { $0.question(catalog)?.question }.first))
    }
    let weights = analysis?.weights.values ?? answer.model.normalizedWeights
    let intervals = analysis?.weightIntervals ?? []
    self.init(
      subject: Nullable(answer.subject), applicable: answer.isApplicable,
      settled: answer.isSettled, winners: answer.winners.map { answer.options[$0].option.id },
      margin: Nullable(analysis?.margin?.difference), options: answer.options.map { .init($0) },
      criteria: answer.model.criteria.indices.map { index in
        let criterion = answer.model.criteria[index]
        return ModelAnswerDocument.Criterion(
          id: criterion.id, name: criterion.name, weight: weights[index],
          weight_interval: Nullable(
            intervals.isEmpty ? nil : [intervals[index].lowerBound, intervals[index].upperBound]),
          source: CitationDocument(criterion.citation))
      },
      dominated: Dictionary(
        uniqueKeysWithValues: (analysis?.dominators ?? []).enumerated().compactMap { option, by in
          guard let options = analysis?.decision.options, let by else { return nil }
          return (options[option], options[by])
        }),
      decisive: Nullable(answer.decisive.map(effect)), open_facts: answer.openFacts.map(effect),
      turning_points: answer.turningPoints.map(effect),
      readings: answer.readings.map {
        ModelAnswerDocument.Reading(
          contradiction: $0.contradiction, reading: $0.reading.id, what: $0.reading.what,
          chosen: $0.isChosen, winners: $0.winners, closed: $0.closed,
          source: CitationDocument($0.reading.citation))
      }, missing: answer.missing.map(\.rawValue), sources: answer.sources,
      acceptability_exact: Nullable(analysis?.acceptability.isExact),
      samples: Nullable(analysis?.acceptability.samples))
  }
}

extension ModelAnswerDocument.Option {
  fileprivate init(_ choice: ModelAnswer.Choice) {
    self.init(
      option: choice.option.id, name: choice.option.name, what: choice.option.what,
      watch_out: Nullable(choice.option.watchOut.isEmpty ? nil : choice.option.watchOut),
      standing: choice.standing.rawValue, rank: Nullable(choice.rank > 0 ? choice.rank : nil),
      score: Nullable(known: choice.score), low: choice.low, high: choice.high,
      acceptability: Nullable(known: choice.acceptability),
      gates: choice.gates.map {
        ModelAnswerDocument.Gate(
          kind: $0.gate.isSkipped ? "skip-if" : "requires", standing: $0.standing.rawValue,
          why: $0.gate.why, basis: $0.basis, reading: Nullable($0.gate.reading),
          source: CitationDocument($0.gate.citation), missing: $0.missing.map(\.rawValue))
      },
      ratings: choice.ratings.map { rating in
        ModelAnswerDocument.Rating(
          criterion: rating.criterion.id, low: rating.low, high: rating.high,
          reasons: rating.reasons.map {
            ModelAnswerDocument.Reason(
              score: $0.score, why: $0.why, certain: $0.isCertain,
              source: Nullable($0.citation.map { CitationDocument($0) }))
          }, missing: rating.missing.map(\.rawValue))
      }, source: CitationDocument(choice.option.citation))
  }
}
