import Decisions
import JSON

/// `orgkit schema decide`.
struct DecisionDocument: Encodable {
  struct Place: Encodable {
    let score: Double
    let rank: Int
  }

  struct Row: Encodable {
    let option: String
    let score: Double
    let rank: Int
    let S: Double?
    let R: Double?
    let leaving: Double?
    let entering: Double?
    let worst_case: Place?
    let best_case: Place?
  }

  struct Margin: Encodable {
    let runner_up: String
    let difference: Double
  }

  struct Agreement: Encodable {
    let method: String
    let tau: Nullable<Double>
    let winners: [String]
  }

  struct Reversal: Encodable {
    let change: String
    let id: String
    let winner: String
    let changes_winner: Bool
  }

  struct ScoreChange: Encodable {
    let criterion: String
    let from: Double
    let to: Double
  }

  struct Challenger: Encodable {
    let option: String
    let score: Nullable<ScoreChange>
    let weights: Nullable<[String: Double]>
    let weight_moved: Nullable<Double>
    let model: String
  }

  struct Robustness: Encodable {
    let acceptability: [String: Double]
    let rank_acceptability: [String: [Double]]
    let exact: Bool
    let samples: Int
    let standard_error: [String: Nullable<Double>]
    let weight_intervals: [String: [Double]]
    let dominated: [String: String]
    let agreement: [Agreement]
    let rank_reversals: Nullable<[Reversal]>
    let to_win: [Challenger]
  }

  struct Score: Encodable {
    let option: String
    let criterion: String
    let count: Int
    let mean: Nullable<Double>
    let deviation: Nullable<Double>
    let low: Nullable<Double>
    let high: Nullable<Double>
  }

  struct Leader: Encodable {
    let leader: String
    let winners: [String]
    let tau: Nullable<Double>
  }

  struct Workshop: Encodable {
    let scale: [Double]
    let scores: [Score]
    let leaders: [Leader]
  }

  struct Pair: Encodable {
    let row: String
    let column: String
    let judged: Double
    let implied: Double
  }

  let method: String
  let normalization: String
  let weights_source: String
  let ranking: [Row]
  let weights: [String: Double]
  let consistency_ratio: Nullable<Double>
  let worst_pair: Nullable<Pair>
  let winners: [String]
  let margin: Nullable<Margin>
  let S: [String: Double]?
  let R: [String: Double]?
  let compromise_set: [String]?
  let acceptable_advantage: Bool?
  let acceptable_stability: Bool?
  let robustness: Robustness
  let workshop: Nullable<Workshop>
  let notes: [String]

  init(_ analysis: DecisionAnalysis) {
    let decision = analysis.decision
    let (options, ids) = (decision.options, decision.criteria.map(\.id))
    func byOption<Value>(_ values: [Value]) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: zip(options, values))
    }
    func byCriterion<Value>(_ values: [Value]) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: zip(ids, values))
    }
    method = analysis.method.rawValue
    normalization = analysis.normalization.rawValue
    weights_source = analysis.weights.source.rawValue
    ranking = analysis.ranking.order.map { option in
      let range = analysis.scoreRanges.isEmpty ? nil : analysis.scoreRanges[option]
      return Row(
        option: options[option], score: analysis.scores[option],
        rank: analysis.ranking.ranks[option], S: analysis.vikor?.s[option],
        R: analysis.vikor?.r[option], leaving: analysis.flows?.leaving[option],
        entering: analysis.flows?.entering[option],
        worst_case: range.map { Place(score: $0.worst.score, rank: $0.worst.rank) },
        best_case: range.map { Place(score: $0.best.score, rank: $0.best.rank) })
    }
    weights = byCriterion(analysis.weights.values)
    let hierarchy = analysis.weights.hierarchy
    consistency_ratio = Nullable(hierarchy?.consistencyRatio)
    worst_pair = Nullable(
      hierarchy?.worst.map {
        Pair(row: ids[$0.row], column: ids[$0.column], judged: $0.judged, implied: $0.implied)
      })
    winners = analysis.winners.map { options[$0] }
    margin = Nullable(
      analysis.margin.map {
        Margin(runner_up: options[$0.runnerUp], difference: $0.difference)
      })
    S = analysis.vikor.map { byOption($0.s) }
    R = analysis.vikor.map { byOption($0.r) }
    compromise_set = analysis.vikor?.compromiseSet.map { options[$0] }
    acceptable_advantage = analysis.vikor?.hasAcceptableAdvantage
    acceptable_stability = analysis.vikor?.isStable
    let acceptability = analysis.acceptability
    robustness = Robustness(
      acceptability: byOption(acceptability.first),
      rank_acceptability: byOption(acceptability.ranks), exact: acceptability.isExact,
      samples: acceptability.samples,
      standard_error: byOption(acceptability.standardErrors.map { Nullable(known: $0) }),
      weight_intervals: byCriterion(
        analysis.weightIntervals.map { [$0.lowerBound, $0.upperBound] }),
      dominated: Dictionary(
        uniqueKeysWithValues: analysis.dominators.enumerated().compactMap { option, by in
          by.map { (options[option], options[$0]) }
        }),
      agreement: analysis.agreement.map {
        Agreement(
          method: $0.method.rawValue, tau: Nullable($0.tau), winners: $0.winners.map { options[$0] }
        )
      },
      rank_reversals: Nullable(
        analysis.reversals.map { reversals in
          reversals.map {
            Reversal(
              change: $0.change.rawValue,
              id: $0.change == .dropCriterion ? ids[$0.index] : options[$0.index],
              winner: options[$0.winner], changes_winner: $0.changesWinner)
          }
        }),
      to_win: analysis.challengers.map { challenger in
        Challenger(
          option: options[challenger.option],
          score: Nullable(
            challenger.score.map {
              ScoreChange(criterion: ids[$0.criterion], from: $0.from, to: $0.to)
            }),
          weights: Nullable(challenger.weights.map { byCriterion($0.weights) }),
          weight_moved: Nullable(challenger.weights?.moved),
          model: challenger.isOwnModel ? analysis.method.rawValue : "additive")
      })
    workshop = Nullable(
      decision.workshop.map { workshop in
        Workshop(
          scale: [workshop.scale.lowerBound, workshop.scale.upperBound],
          scores: workshop.spreads.enumerated().map { index, spread in
            Score(
              option: options[index / ids.count], criterion: ids[index % ids.count],
              count: spread.count, mean: Nullable(known: spread.mean),
              deviation: Nullable(known: spread.deviation), low: Nullable(known: spread.low),
              high: Nullable(known: spread.high))
          },
          leaders: analysis.leaders.map {
            Leader(
              leader: workshop.leaders[$0.leader], winners: $0.winners.map { options[$0] },
              tau: Nullable($0.tau))
          })
      })
    notes = analysis.notes
  }
}
