import Catalog
import Rules

/// A value that a fact could have: one for each part into which tests divide all that it can
/// be.
struct FactTrial {
  /// Where one part of all numbers ends and the next begins.
  struct Bound: Hashable, Comparable {
    let number: Double
    /// Whether the number itself is in the lower part.
    let isAbove: Bool

    static func < (left: Bound, right: Bound) -> Bool {
      left.number == right.number ? !left.isAbove && right.isAbove : left.number < right.number
    }
  }

  /// What stands for the part.
  let value: FactValue
  /// The part in words, if it is not one of numbers.
  private let name: String
  /// Where a part of numbers begins and ends; nil is open.
  private var lower: Bound?
  private var upper: Bound?

  /// The part in words: `under 10,000,000`, `2 or more`, `true`.
  var text: String {
    switch (lower, upper) {
    case (nil, nil): return name
    case (nil, let upper?):
      return "\(upper.isAbove ? "up to" : "under") \(numberText(upper.number))"
    case (let lower?, nil):
      let text = numberText(lower.number)
      return lower.isAbove ? "more than \(text)" : "\(text) or more"
    case (let lower?, let upper?):
      if lower.number == upper.number { return numberText(lower.number) }
      return "\(lower.isAbove ? "more than " : "")\(numberText(lower.number)) to "
        + "\(upper.isAbove ? "" : "under ")\(numberText(upper.number))"
    }
  }

  /// This part of the numbers with the next, of which this one's value stands for both.
  func joined(_ next: FactTrial) -> FactTrial? {
    guard upper != nil, upper == next.lower else { return nil }
    return FactTrial(value, "any number", from: lower, to: next.upper)
  }

  private init(_ value: FactValue, _ name: String, from lower: Bound? = nil, to upper: Bound? = nil)
  {
    self.value = value
    self.name = name
    self.lower = lower
    self.upper = upper
  }

  /// A value for each part. `name` is what `tests` look at.
  static func all(_ name: String, _ tests: [FactTest], _ catalog: Catalog) -> [FactTrial] {
    switch FactNames.kind(name) {
    case .flag: return [true, false].map { FactTrial(.flag($0), "\($0)") }
    case .text:
      var texts = FactNames.values(name)
      if texts.isEmpty {
        for case .isAny(let some) in tests.map(\.comparison) { texts += some }
      }
      return texts.map { FactTrial(.text($0), $0) }
    case .list:
      let included = tests.compactMap { test in
        if case .includes(let text) = test.comparison { text } else { nil }
      }
      guard included.isEmpty else {
        return included.map { FactTrial(.list([$0]), "with \($0)") }
          + [FactTrial(.list([]), "without")]
      }
      return numbers(tests, catalog).map { trial in
        let count = Int(max(0, min(1000, trial.value.count ?? 0)))
        return FactTrial(
          .list((0..<count).map { "\($0 + 1)" }), trial.name, from: trial.lower, to: trial.upper)
      }
    case .number: return numbers(tests, catalog)
    case nil: return []
    }
  }

  private static func numbers(_ tests: [FactTest], _ catalog: Catalog) -> [FactTrial] {
    let bounds = Set(tests.flatMap { $0.bounds(catalog) }).sorted()
    guard let first = bounds.first else { return [] }
    // A size is never below zero.
    let below = FactTrial(
      .number(first.isAbove ? first.number : max(0, first.number.nextDown)), "", to: first)
    return [below]
      + bounds.indices.map { index in
        let bound = bounds[index]
        return FactTrial(
          .number(bound.isAbove ? bound.number.nextUp : bound.number), "", from: bound,
          to: index + 1 < bounds.count ? bounds[index + 1] : nil)
      }
  }
}
