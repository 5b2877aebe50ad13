/// Whether a plugin is in order: checks one by one, each with its reason and remedy.
public struct PluginReport: Sendable {
  /// How a check ended.
  public enum Outcome: String, Sendable { case passed, failed, skipped }

  /// One check.
  public struct Check: Sendable {
    /// Names the check, or the example by its pointer.
    public let id: String
    /// How it ended.
    public let outcome: Outcome
    /// What was found.
    public let reason: String
    /// What to do about it; nil if nothing.
    public let fix: String?
  }

  /// The manifest as it was named.
  public let file: String
  /// The plugin's id; nil where it cannot be read.
  public private(set) var plugin: String?
  /// In the order in which they were made.
  public private(set) var checks: [Check] = []

  /// Checks that failed.
  public var failed: Int { checks.count { $0.outcome == .failed } }

  init(file: String) { self.file = file }

  mutating func name(_ plugin: Plugin) { self.plugin = plugin.id }

  mutating func add(_ id: String, _ outcome: Outcome, _ reason: String, fix: String? = nil) {
    checks.append(Check(id: id, outcome: outcome, reason: reason, fix: fix))
  }
}
