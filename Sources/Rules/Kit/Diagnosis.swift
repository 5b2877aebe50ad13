import Catalog
import Facts
import OrgModel

/// Every rule applied to one organisation.
public final class Diagnosis: Sendable {
  /// Something that a rule found wrong.
  public struct Finding: Sendable {
    /// The rule's id.
    public let rule: String
    /// What the rule is about.
    public let info: RuleInfo
    /// How much it matters, which the settings may have changed.
    public let severity: RuleInfo.Severity
    /// What is wrong, with whom.
    public let violation: Violation
    /// What it is found again by.
    public let fingerprint: Fingerprint
  }

  /// What a rule says of the organisation as a whole.
  public struct Result: Sendable {
    /// The rule's id.
    public let rule: String
    /// What the rule is about.
    public let info: RuleInfo
    /// The verdict over all subjects, `disabled` where the settings say so.
    public let verdict: String
    /// Number of findings, also of those that do not count.
    public let findings: Int
    /// Data that the rule lacks; empty unless the verdict is unknown.
    public let missing: [Datum]
  }

  /// The missing datum that would decide most rules, each weighing as its severity.
  public struct NextQuestion: Sendable {
    /// How to ask for it.
    public let question: Question
    /// The rules that it would help to decide.
    public let rules: [String]
  }

  /// The facts that were looked at.
  public let facts: Facts
  /// The verdict of every rule, ordered by id.
  public let results: [Result]
  /// Findings that count: most severe first, then by rule, then in the order of the tables.
  public var findings: [Finding] { review.open }
  /// All findings, after what the settings and a baseline say of them.
  public let review: Review
  /// What was decided beforehand.
  public let settings: Settings
  /// Rules of plugins that were applied too.
  public let contributed: [ContributedRule]
  /// The next question to ask; nil if nothing is missing.
  public let nextQuestion: NextQuestion?

  /// Applies `rules`, then those that plugins `contributed`, to `facts`, as far as
  /// `settings` want it; what `baseline` knows does not count. `progress` is told rules
  /// done and in all; true stops. Errors: `.cancelled`; a contributed rule that failed.
  public init(
    _ facts: Facts, rules: [any Rule.Type] = Registry.all, contributed: [ContributedRule] = [],
    settings: Settings = Settings(), baseline: Baseline? = nil,
    progress: ((Int, Int) -> Bool)? = nil
  ) throws {
    var results: [Result] = []
    var findings: [Finding] = []
    var fingerprints = Fingerprints(organisation: facts.orgSubject.id)
    let checks: [(id: String, info: RuleInfo, outcomes: (Facts) throws -> [Outcome])] =
      rules.map { ($0.id, $0.info, $0.outcomes(in:)) }
      + contributed.map { ($0.id, $0.info, $0.outcomes) }
    for (number, (id, info, outcomes)) in checks.enumerated() {
      if progress?(number, checks.count) == true {
        throw OrgError(.cancelled, "the diagnosis was stopped")
      }
      guard settings.reasonToDisable(id) == nil else {
        results.append(
          Result(rule: id, info: info, verdict: Result.disabled, findings: 0, missing: []))
        continue
      }
      let outcomes = try outcomes(facts)
      let severity = settings.severity(of: id, info)
      var own: [Finding] = []
      for case .violated(let violation) in outcomes {
        own.append(
          Finding(
            rule: id, info: info, severity: severity, violation: violation,
            fingerprint: fingerprints.next(id, violation)))
      }
      let verdict = Example.Verdict(outcomes)
      let missing = verdict == .unknown ? Self.missing(outcomes) : []
      results.append(
        Result(
          rule: id, info: info, verdict: verdict.name, findings: own.count, missing: missing))
      findings += own
    }
    self.facts = facts
    self.results = results
    self.settings = settings
    self.contributed = contributed
    findings = findings.enumerated()
      .sorted {
        ($1.element.severity, $0.element.rule, $0.offset)
          < ($0.element.severity, $1.element.rule, $1.offset)
      }
      .map(\.element)
    review = Review(findings, results, of: facts, settings, baseline)
    nextQuestion = Self.next(results, facts.catalog)
  }

  /// Number of findings of a severity that count.
  public func count(_ severity: RuleInfo.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Number of rules with a verdict.
  public func count(verdict: String) -> Int { results.count { $0.verdict == verdict } }

  /// Rules that the settings disable, with the reason.
  public var disabled: [(rule: String, reason: String)] {
    results.compactMap { result in
      settings.reasonToDisable(result.rule).map { (result.rule, $0) }
    }
  }

  private static func missing(_ outcomes: [Outcome]) -> [Datum] {
    var data: [Datum] = []
    for case .unknown(let missing) in outcomes {
      for datum in missing where !data.contains(datum) { data.append(datum) }
    }
    return data
  }

  private static func next(_ results: [Result], _ catalog: Catalog) -> NextQuestion? {
    var rules: [Datum: [String]] = [:]
    var weights: [Datum: Int32] = [:]
    for result in results {
      for datum in result.missing {
        rules[datum, default: []].append(result.rule)
        weights[datum, default: 0] += result.info.severity.rawValue
      }
    }
    let best = weights.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    guard let best, let question = best.question(catalog) else { return nil }
    return NextQuestion(question: question, rules: rules[best] ?? [])
  }
}
