import Rules

/// A value of a fact, as conditions compare it.
public enum FactValue: Sendable, Equatable {
  case number(Double)
  case flag(Bool)
  case text(String)
  case list([String])

  /// What kind of values a fact has.
  public enum Kind: String, Sendable {
    case number, flag, text, list
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .number: .number
    case .flag: .flag
    case .text: .text
    case .list: .list
    }
  }

  /// The number; of a list how many it has.
  var count: Double? {
    switch self {
    case .number(let number): number
    case .list(let texts): Double(texts.count)
    case .flag, .text: nil
    }
  }

  /// The value in words.
  public var text: String {
    switch self {
    case .number(let number): numberText(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): text
    case .list(let texts): texts.isEmpty ? "none" : texts.joined(separator: ", ")
    }
  }
}
