import Facts

/// A rule that a plugin brings: what a rule is, with a check that may fail.
public struct ContributedRule: Sendable {
  /// `plugin:name`.
  public let id: String
  /// The plugin that brings it.
  public let plugin: String
  /// What the rule is about.
  public let info: RuleInfo
  /// Where its expectation comes from.
  public let expectation: Expectation?
  /// What the rule says of its subjects. Errors: whatever kept it from saying anything.
  public let outcomes: @Sendable (Facts) throws -> [Outcome]

  /// A rule of `plugin`.
  public init(
    id: String, plugin: String, info: RuleInfo, expectation: Expectation?,
    outcomes: @escaping @Sendable (Facts) throws -> [Outcome]
  ) {
    self.id = id
    self.plugin = plugin
    self.info = info
    self.expectation = expectation
    self.outcomes = outcomes
  }
}
