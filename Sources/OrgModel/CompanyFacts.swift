import JSON

/// What a company says of itself: the members of a validated company document, of which
/// every one may be missing.
public struct CompanyFacts: Sendable {
  private var members: [String: JSONValue]

  /// What `members` say, which `schemas/company.json` describes.
  public init(_ members: [String: JSONValue] = [:]) { self.members = members }

  /// Whether nothing is known.
  public var isEmpty: Bool { members.isEmpty }

  /// The value at `path`: a name, or two with a dot between, as `signals.handoff_rate`.
  /// Null is not known.
  public subscript(path: String) -> JSONValue? {
    let parts = path.split(separator: ".", maxSplits: 1)
    guard let first = parts.first, let value = members[String(first)] else { return nil }
    let found = parts.count == 1 ? value : value[String(parts[1])]
    return found == .null ? nil : found
  }

  /// The number at `path`.
  public func number(_ path: String) -> Double? { self[path]?.double }

  /// The text at `path`.
  public func text(_ path: String) -> String? { self[path]?.string }

  /// Whether what `path` says is the case; nil if it is not known.
  public func flag(_ path: String) -> Bool? { self[path]?.bool }

  /// The texts at `path`.
  public func texts(_ path: String) -> [String]? { self[path]?.array?.compactMap(\.string) }

  /// The objects at `path`, each with its members.
  public func objects(_ path: String) -> [JSONValue]? {
    self[path]?.array?.filter { $0.object != nil }
  }
}
