import Facts
import OrgModel

/// The findings of a diagnosis after what a team has decided: which ones count, which
/// are suppressed, and which were known before.
public struct Review: Sendable {
  /// A finding that an exception accepts.
  public struct Suppressed: Sendable {
    /// The finding.
    public let finding: Diagnosis.Finding
    /// The first exception that accepts it.
    public let exception: Settings.Exception
  }

  /// What an exception came to.
  public struct Application: Sendable {
    /// Why an exception should be looked at again.
    public enum Problem: String, Sendable {
      /// Its last day is over; it accepts nothing any more.
      case expired
      /// There is no such finding.
      case unused
      /// It has a last day, and which day it is was not said; it still accepts.
      case undated
    }

    /// The exception.
    public let exception: Settings.Exception
    /// How many findings it is for.
    public let findings: Int
    /// What is wrong with it.
    public let problem: Problem?
  }

  /// Findings that count.
  public let open: [Diagnosis.Finding]
  /// Findings that exceptions accept.
  public let suppressed: [Suppressed]
  /// Findings that the baseline knows.
  public let known: [Diagnosis.Finding]
  /// Whether there is a baseline.
  public let hasBaseline: Bool
  /// What the baseline knows and is not found any more, although its rule was decided.
  public let gone: [Baseline.Entry]
  /// What the baseline knows and nobody can tell: its rule lacks data, is disabled, or
  /// is not there any more.
  public let unchecked: [Baseline.Entry]
  /// Every exception, in the order of the settings.
  public let exceptions: [Application]

  /// Divides `findings`, which keep their order. Linear in findings and people, for
  /// each team that an exception names.
  init(
    _ findings: [Diagnosis.Finding], _ results: [Diagnosis.Result], of facts: Facts,
    _ settings: Settings, _ baseline: Baseline?
  ) {
    let exceptions = settings.exceptions
    let isExpired = exceptions.map { exception in
      if let until = exception.until, let asOf = facts.asOf { asOf > until } else { false }
    }
    let byRule = Dictionary(grouping: exceptions.indices) { exceptions[$0].rule }
    let known = Set(baseline?.entries.map(\.fingerprint) ?? [])
    let hasTeams = exceptions.contains { $0.scope.team != nil }
    var teams = Teams(facts, hasTeams ? findings : [])
    var matches = [Int](repeating: 0, count: exceptions.count)
    var open: [Diagnosis.Finding] = []
    var suppressed: [Suppressed] = []
    var old: [Diagnosis.Finding] = []
    for finding in findings {
      let matching = (byRule[finding.rule] ?? []).filter {
        teams.covers(exceptions[$0].scope, finding.violation.subject)
      }
      for index in matching { matches[index] += 1 }
      if let index = matching.first(where: { !isExpired[$0] }) {
        suppressed.append(Suppressed(finding: finding, exception: exceptions[index]))
      } else if known.contains(finding.fingerprint) {
        old.append(finding)
      } else {
        open.append(finding)
      }
    }
    self.open = open
    self.suppressed = suppressed
    self.known = old
    self.exceptions = exceptions.indices.map { index in
      let problem: Application.Problem? =
        matches[index] == 0
        ? .unused
        : isExpired[index]
          ? .expired : exceptions[index].until != nil && facts.asOf == nil ? .undated : nil
      return Application(
        exception: exceptions[index], findings: matches[index], problem: problem)
    }

    hasBaseline = baseline != nil
    let found = Set(findings.map(\.fingerprint))
    let missing = (baseline?.entries ?? []).filter { !found.contains($0.fingerprint) }
    let decided = Set(results.filter(\.isDecided).map(\.rule))
    gone = missing.filter { decided.contains($0.rule) }
    unchecked = missing.filter { !decided.contains($0.rule) }
  }
}

extension Diagnosis.Result {
  /// Whether the rule was applied and had the data that it needs.
  var isDecided: Bool { verdict != "unknown" && verdict != Self.disabled }

  /// The verdict of a rule that the settings disable.
  static let disabled = "disabled"
}
