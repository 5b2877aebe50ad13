/// What a company says of itself: validated values by name.
public struct CompanyFacts: Sendable {
  /// A value of the company document.
  public enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case flag(Bool)
    case list([String])
  }

  private var values: [String: Value] = [:]

  /// No facts.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { values.isEmpty }

  /// The value called `name`.
  public subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The number called `name`.
  public func number(_ name: String) -> Double? {
    if case .number(let value) = values[name] { value } else { nil }
  }

  /// The text called `name`.
  public func text(_ name: String) -> String? {
    if case .text(let value) = values[name] { value } else { nil }
  }
}
