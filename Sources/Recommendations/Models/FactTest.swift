import Catalog
import Rules

/// A comparison of one fact.
public struct FactTest: Sendable, Equatable {
  /// The fact, as `FactNames` knows it.
  public let fact: String
  /// What it is compared with.
  public let comparison: Comparison

  /// How a fact is compared. Numbers are always the catalogue's, under a key.
  public enum Comparison: Sendable, Equatable {
    /// At or above the lower end of a band, or a point.
    case atLeast(key: String)
    /// Below the lower end of a band, or a point.
    case below(key: String)
    /// Strictly above the upper end of a band, or where that is open the lower one.
    case moreThan(key: String)
    /// Inside a band.
    case within(key: String)
    /// One of these texts.
    case isAny(of: [String])
    /// None of these texts.
    case isNone(of: [String])
    /// So, or not so.
    case isSo(Bool)
    /// Whether there is anything: a number above 0, a list that is not empty.
    case exists(Bool)
    /// Whether there is more than one.
    case isSeveral(Bool)
    /// Whether a list has this text.
    case includes(String)
  }

  /// Whether `value` passes. A value of another kind than is compared does not.
  func isMet(by value: FactValue, _ catalog: Catalog) -> Bool {
    switch comparison {
    case .atLeast(let key):
      return compare(value, threshold(key, catalog)) { $0 >= $1 }
    case .below(let key):
      return compare(value, threshold(key, catalog)) { $0 < $1 }
    case .moreThan(let key):
      return compare(value, threshold(key, catalog)) { $0 > $1 }
    case .within(let key):
      guard let row = catalog[key].first, let number = value.count else { return false }
      return row.contains(number)
    case .isAny(let texts):
      guard case .text(let text) = value else { return false }
      return texts.contains(text)
    case .isNone(let texts):
      guard case .text(let text) = value else { return false }
      return !texts.contains(text)
    case .isSo(let wanted): return value == .flag(wanted)
    case .exists(let wanted): return value.count.map { ($0 > 0) == wanted } ?? false
    case .isSeveral(let wanted): return value.count.map { ($0 > 1) == wanted } ?? false
    case .includes(let text):
      guard case .list(let texts) = value else { return false }
      return texts.contains(text)
    }
  }

  private func compare(
    _ value: FactValue, _ threshold: Double?, _ isMet: (Double, Double) -> Bool
  ) -> Bool {
    guard let number = value.count, let threshold else { return false }
    return isMet(number, threshold)
  }

  /// The number that `key` stands for; nil where the catalogue has none.
  private func threshold(_ key: String, _ catalog: Catalog) -> Double? {
    guard let row = catalog[key].first else { return nil }
    if case .moreThan = comparison { return row.high ?? row.value ?? row.low }
    return row.low ?? row.value ?? row.high
  }

  /// The key that it compares with, if it does.
  var key: String? {
    switch comparison {
    case .atLeast(let key), .below(let key), .moreThan(let key), .within(let key): key
    default: nil
    }
  }

  /// Where numbers that pass part from those that do not.
  func bounds(_ catalog: Catalog) -> [FactTrial.Bound] {
    switch comparison {
    case .atLeast(let key), .below(let key):
      return threshold(key, catalog).map { [.init(number: $0, isAbove: false)] } ?? []
    case .moreThan(let key):
      return threshold(key, catalog).map { [.init(number: $0, isAbove: true)] } ?? []
    case .within(let key):
      guard let row = catalog[key].first else { return [] }
      return [
        (row.low ?? row.value).map { .init(number: $0, isAbove: false) },
        (row.high ?? row.value).map { .init(number: $0, isAbove: !row.isHalfOpen) },
      ].compactMap { $0 }
    case .exists: return [.init(number: 0, isAbove: true)]
    case .isSeveral: return [.init(number: 1, isAbove: true)]
    case .isAny, .isNone, .isSo, .includes: return []
    }
  }

  /// What is wanted, in words: `arr of 10,000,000 or more (S4)`.
  func text(_ catalog: Catalog) -> String {
    let name = FactNames.text(fact)
    let source = key.flatMap { catalog[$0].first }.map { " (\($0.source.id))" } ?? ""
    let number = key.flatMap { threshold($0, catalog) }.map(numberText) ?? ""
    switch comparison {
    case .atLeast: return "\(name) of \(number) or more\(source)"
    case .below: return "\(name) under \(number)\(source)"
    case .moreThan: return "\(name) above \(number)\(source)"
    case .within(let key):
      return "\(name) of \(catalog[key].first?.bandText ?? "")\(source)"
    case .isAny(let texts): return "\(name) is \(texts.joined(separator: " or "))"
    case .isNone(let texts): return "\(name) is not \(texts.joined(separator: " or "))"
    case .isSo(let wanted): return "\(name) is \(wanted)"
    case .exists(let wanted): return "\(wanted ? "some" : "no") \(name)"
    case .isSeveral(let wanted): return wanted ? "several \(name)" : "at most one of \(name)"
    case .includes(let text): return "\(name) has \(text)"
    }
  }
}
