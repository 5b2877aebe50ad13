import Rules

/// What other values of single facts would do to an answer.
struct FactEffects {
  /// Facts that are not known, those that would change the most first.
  private(set) var unknown: [FactEffect] = []
  /// Known facts of which another value changes the winner, the nearest first.
  private(set) var known: [FactEffect] = []

  private let scoring: ModelScoring

  /// Tries every value that the model tells apart, one fact at a time. As many evaluations as
  /// there are such values.
  init(_ scoring: ModelScoring, _ rows: [ModelScoring.Row]) {
    self.scoring = scoring
    let now = scoring.leaders(rows)
    let tests = Self.tests(scoring)
    var names: [String] = []
    for test in tests {
      let name = scoring.reader.full(test.fact)
      if name != "subject", !names.contains(name) { names.append(name) }
    }
    var distances: [(distance: Double, effect: FactEffect)] = []
    for name in names {
      let own = tests.filter { scoring.reader.full($0.fact) == name }
      let current = scoring.reader.value(name)
      let trials = trials(name, own).map { trial in
        let changed = ModelScoring(
          model: scoring.model, reader: scoring.reader.assuming(name, trial.value),
          readings: scoring.readings, weights: scoring.weights)
        return (trial, changed.leaders(changed.rows()))
      }
      let effect = FactEffect(
        fact: name, current: current, data: current == nil ? scoring.reader.data(name) : [],
        outcomes: trials.map { trial, leaders in
          FactEffect.Outcome(
            value: trial.text, winners: leaders.winners.map { scoring.model.options[$0].id })
        },
        changesWinner: trials.contains { $0.1.winners != now.winners },
        swing: Self.swing(trials.map(\.1), now))
      guard let current else {
        unknown.append(effect)
        continue
      }
      guard effect.changesWinner else { continue }
      let nearest = trials.filter { $0.1.winners != now.winners }
        .map { Self.distance(current, $0.0.value) }.min() ?? .infinity
      distances.append((nearest, effect))
    }
    unknown = Self.sorted(unknown) {
      ($0.changesWinner ? 1 : 0, $0.swing) > ($1.changesWinner ? 1 : 0, $1.swing)
    }
    known = Self.sorted(distances) { $0.distance < $1.distance }.map(\.effect)
  }

  /// Every test that may be looked at under the readings that hold.
  private static func tests(_ scoring: ModelScoring) -> [FactTest] {
    let model = scoring.model
    func holds(_ reading: String?) -> Bool { reading.map(scoring.readings.contains) ?? true }
    return model.gates.filter { holds($0.reading) }.flatMap(\.condition.tests)
      + model.ratings.filter { holds($0.reading) }.flatMap { $0.condition?.tests ?? [] }
  }

  private struct Trial {
    let text: String
    let value: FactValue
  }

  /// A value for each part into which the tests divide what the fact can be.
  private func trials(_ name: String, _ tests: [FactTest]) -> [Trial] {
    switch FactNames.kind(name) {
    case .flag: return [true, false].map { Trial(text: "\($0)", value: .flag($0)) }
    case .text:
      var texts = FactNames.values(name)
      if texts.isEmpty {
        for case .isAny(let some) in tests.map(\.comparison) { texts += some }
      }
      return texts.map { Trial(text: $0, value: .text($0)) }
    case .list:
      let included = tests.compactMap { test in
        if case .includes(let text) = test.comparison { text } else { nil }
      }
      if !included.isEmpty {
        return included.map { Trial(text: "with \($0)", value: .list([$0])) }
          + [Trial(text: "without", value: .list([]))]
      }
      return numbers(tests).map { trial in
        let count = Int(max(0, min(1000, trial.value.count ?? 0)))
        return Trial(text: trial.text, value: .list((0..<count).map { "\($0 + 1)" }))
      }
    case .number: return numbers(tests)
    case nil: return []
    }
  }

  /// Below, at and above each threshold.
  private func numbers(_ tests: [FactTest]) -> [Trial] {
    let catalog = scoring.reader.facts.catalog
    let isStrict = tests.contains {
      switch $0.comparison {
      case .moreThan, .within: true
      default: false
      }
    }
    var found: [Double] = []
    for threshold in tests.flatMap({ $0.thresholds(catalog) }) where !found.contains(threshold) {
      found.append(threshold)
    }
    found.sort()
    var trials: [Trial] = []
    for (index, threshold) in found.enumerated() {
      let text = numberText(threshold)
      if threshold > 0 {
        let below = index == 0 ? "under \(text)" : "\(numberText(found[index - 1])) to under \(text)"
        trials.append(Trial(text: below, value: .number(threshold.nextDown)))
      }
      let isLast = index == found.count - 1
      trials.append(
        Trial(text: isStrict || !isLast ? text : "\(text) or more", value: .number(threshold)))
      if isLast, isStrict {
        trials.append(Trial(text: "more than \(text)", value: .number(threshold.nextUp)))
      }
    }
    return trials
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
