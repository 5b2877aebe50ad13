import Catalog

/// How a plugin comes by what it contributes.
public enum PluginKind: String, Sendable {
  /// It is part of the library.
  case builtIn = "built-in"
  /// Its manifest holds the contributions themselves.
  case declarative
}

/// A plugin that passed every check.
public struct Plugin: Sendable {
  /// Short id; prefixes everything that it brings.
  public let id: String
  /// Its own version.
  public let version: String
  /// How it comes by what it contributes.
  public let kind: PluginKind
  /// What it is, in a few words.
  public let title: String
  /// What it is for; may be blank.
  public let summary: String
  /// The manifest as it was named; nil for what is built in.
  public let file: String?
  /// SHA-256 of the manifest's bytes, in hexadecimal digits; nil for what is built in.
  public let digest: String?
  /// Whether its contributions are used.
  public internal(set) var isEnabled = true
  /// What it brings, in the order of the manifest's keys.
  public let contributions: [Contribution]
  /// Its own tests.
  public let examples: [PluginExample]
}

/// An account, and the segment that a scheme should put it into.
public struct PluginExample: Sendable {
  /// Which scheme, with its plugin.
  public let scheme: String
  /// The account's fields.
  public let account: [String: JSONText]
  /// The company document.
  public let company: String
  /// The segment; nil where the scheme cannot decide.
  public let segment: String?
  /// Where in the manifest.
  public let pointer: String

  /// A value of a field as it is read: a number or a text.
  public enum JSONText: Sendable, Equatable {
    case number(Double)
    case text(String)
  }
}
