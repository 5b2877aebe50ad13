import Rules

/// What other values of single facts would do to an answer.
struct FactEffects {
  /// Facts that are not known, those that would change the most first.
  private(set) var unknown: [FactEffect] = []
  /// Known facts of which another value changes the winner, the nearest first.
  private(set) var known: [FactEffect] = []

  /// Tries every value that the model tells apart, one fact at a time. As many evaluations as
  /// there are such values.
  init(_ scoring: ModelScoring, _ rows: [ModelScoring.Row]) {
    let now = scoring.leaders(rows)
    var distances: [(distance: Double, effect: FactEffect)] = []
    for name in scoring.facts where name != "subject" {
      let current = scoring.reader.value(name)
      let trials = scoring.trials(name).map { trial in
        let changed = ModelScoring(
          model: scoring.model, reader: scoring.reader.assuming(name, trial.value),
          readings: scoring.readings, weights: scoring.weights, tests: scoring.tests)
        return (trial, changed.leaders(changed.rows()))
      }
      let effect = FactEffect(
        fact: name, current: current, data: current == nil ? scoring.reader.data(name) : [],
        outcomes: Self.merged(trials.map { ($0, $1.winners) }).map { trial, winners in
          FactEffect.Outcome(
            value: trial.text, winners: winners.map { scoring.model.options[$0].id })
        },
        changesWinner: trials.contains { $0.1.winners != now.winners },
        swing: Self.swing(trials.map(\.1), now))
      guard let current else {
        unknown.append(effect)
        continue
      }
      guard effect.changesWinner else { continue }
      let nearest =
        trials.filter { $0.1.winners != now.winners }
        .map { Self.distance(current, $0.0.value) }.min() ?? .infinity
      distances.append((nearest, effect))
    }
    unknown = Self.sorted(unknown) {
      ($0.changesWinner ? 1 : 0, $0.swing) > ($1.changesWinner ? 1 : 0, $1.swing)
    }
    known = Self.sorted(distances) { $0.distance < $1.distance }.map(\.effect)
  }

  /// Neighbouring parts of the numbers with the same winners as one.
  private static func merged(
    _ trials: [(trial: FactTrial, winners: [Int])]
  ) -> [(trial: FactTrial, winners: [Int])] {
    trials.reduce(into: []) { merged, next in
      if let last = merged.last, last.winners == next.winners,
        let joined = last.trial.joined(next.trial)
      {
        merged[merged.count - 1].trial = joined
      } else {
        merged.append(next)
      }
    }
  }

  /// By how much the lead of the present winner over the best other one differs between
  /// values, in points; a closed winner has lost by the whole of its lead.
  private static func swing(
    _ trials: [(winners: [Int], scores: [Double?])], _ now: (winners: [Int], scores: [Double?])
  ) -> Double {
    guard let winner = now.winners.first else { return 0 }
    let leads = trials.map { trial -> Double in
      let others = trial.scores.indices.filter { $0 != winner }.compactMap { trial.scores[$0] }
      return (trial.scores[winner] ?? 0) - (others.max() ?? 0)
    }
    guard let least = leads.min(), let most = leads.max() else { return 0 }
    return most - least
  }

  /// How far a value is from the present one: numbers as a share of it, others all the same.
  private static func distance(_ current: FactValue, _ other: FactValue) -> Double {
    guard let own = current.count, let number = other.count else { return 1 }
    return abs(number - own) / max(abs(own), 1)
  }

  /// Sorted so that equals stay in their order.
  private static func sorted<Element>(
    _ elements: [Element], _ isBefore: (Element, Element) -> Bool
  ) -> [Element] {
    elements.enumerated().sorted { left, right in
      if isBefore(left.element, right.element) { return true }
      if isBefore(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
