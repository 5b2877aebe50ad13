import Catalog
import Rules

/// Something that facts can meet: tests joined by `and` and `or`, two levels deep.
public struct FactCondition: Sendable, Equatable {
  /// Tests of which all have to pass, or any.
  public struct Group: Sendable, Equatable {
    /// Whether all tests have to pass, instead of any.
    public let needsAll: Bool
    /// The tests.
    public let tests: [FactTest]
  }

  /// Whether all groups have to be met, instead of any.
  public let needsAll: Bool
  /// The groups.
  public let groups: [Group]

  /// Every test, in the order of the file.
  public var tests: [FactTest] { groups.flatMap(\.tests) }

  /// Whether it is met, or else what is missing to tell. Linear in tests.
  func verdict(_ reader: FactReader) -> Verdict {
    Verdict.join(
      groups.map { group in
        Verdict.join(group.tests.map { reader.verdict($0) }, needsAll: group.needsAll)
      }, needsAll: needsAll)
  }

  /// What is wanted, in words.
  public func text(_ catalog: Catalog) -> String {
    groups.map { group in
      let tests = group.tests.map { $0.text(catalog) }
      let text = tests.joined(separator: group.needsAll ? " and " : " or ")
      return groups.count > 1 && tests.count > 1 ? "(\(text))" : text
    }.joined(separator: needsAll ? " and " : " or ")
  }
}

/// Whether something is the case; where facts are missing, it is neither so nor not so.
enum Verdict: Equatable {
  case met
  case unmet
  /// The facts that would tell.
  case unknown([String])

  /// The facts that are missing to tell.
  var missing: [String] {
    if case .unknown(let facts) = self { facts } else { [] }
  }

  /// All of `verdicts`, or any of them: decided where one alone decides.
  static func join(_ verdicts: [Verdict], needsAll: Bool) -> Verdict {
    let deciding: Verdict = needsAll ? .unmet : .met
    if verdicts.contains(deciding) { return deciding }
    var missing: [String] = []
    for fact in verdicts.flatMap(\.missing) where !missing.contains(fact) { missing.append(fact) }
    return missing.isEmpty ? (needsAll ? .met : .unmet) : .unknown(missing)
  }
}
