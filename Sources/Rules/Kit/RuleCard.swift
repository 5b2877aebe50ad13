/// A rule as it is listed and explained, whoever brings it.
public struct RuleCard: Sendable {
  /// Its id.
  public let id: String
  /// What it is about.
  public let info: RuleInfo
  /// Small organisations, and what it says of them; a plugin's rule shows none.
  public let examples: [Example]
  /// The plugin that brings it; nil for what is built in.
  public let plugin: String?

  /// A built-in rule.
  public init(_ type: any Rule.Type) {
    id = type.id
    info = type.info
    examples = type.examples
    plugin = nil
  }

  /// A plugin's rule.
  public init(_ rule: ContributedRule) {
    id = rule.id
    info = rule.info
    examples = []
    plugin = rule.plugin
  }
}
