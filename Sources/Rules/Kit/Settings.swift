import Catalog
import OrgModel

/// What a company has decided about rules and benchmarks, as `orgkit.json` states it.
///
/// Every decision has a reason, and nothing that is decided disappears: a rule that is
/// off, a finding that is accepted and a benchmark that is replaced are all still shown.
public struct Settings: Sendable {
  /// What is decided about one rule.
  public struct RuleSetting: Sendable {
    /// Whether the rule is applied.
    public let isEnabled: Bool
    /// How much its findings matter; nil: as the rule says.
    public let severity: RuleInfo.Severity?
    /// Why.
    public let reason: String

    /// A decision about one rule.
    public init(isEnabled: Bool = true, severity: RuleInfo.Severity? = nil, reason: String) {
      self.isEnabled = isEnabled
      self.severity = severity
      self.reason = reason
    }
  }

  /// Findings of a rule that are accepted.
  public struct Exception: Sendable, Equatable {
    /// Whose findings.
    public enum Scope: Sendable, Equatable {
      /// The subject of that id.
      case subject(String)
      /// The manager of that id, everybody below, and their accounts.
      case team(String)
    }

    /// The rule's id.
    public let rule: String
    /// Whose findings.
    public let scope: Scope
    /// Why they are accepted.
    public let reason: String
    /// The last day on which they are.
    public let until: Day?

    /// Findings of `rule` that are accepted.
    public init(rule: String, scope: Scope, reason: String, until: Day? = nil) {
      self.rule = rule
      self.scope = scope
      self.reason = reason
      self.until = until
    }
  }

  /// Whose word counts where sources disagree.
  public var policy = SourcePolicy()
  /// The company's own benchmarks, which decide over those of the catalogue.
  public var thresholds: [Benchmark] = []
  /// Decisions by rule.
  public var rules: [String: RuleSetting] = [:]
  /// Findings that are accepted.
  public var exceptions: [Exception] = []
  /// The severity from which on findings are a failure; nil: never.
  public var failOn: RuleInfo.Severity?

  /// Nothing is decided.
  public init() {}

  /// How much findings of a rule matter.
  public func severity(of rule: String, _ info: RuleInfo) -> RuleInfo.Severity {
    rules[rule]?.severity ?? info.severity
  }

  /// Why a rule is not applied; nil if it is.
  func reasonToDisable(_ rule: String) -> String? {
    rules[rule].flatMap { $0.isEnabled ? nil : $0.reason }
  }
}

extension Settings.Exception.Scope {
  /// The subject's id; nil for a team.
  public var subject: String? { if case .subject(let id) = self { id } else { nil } }

  /// The manager's id; nil for a subject.
  public var team: String? { if case .team(let id) = self { id } else { nil } }
}
