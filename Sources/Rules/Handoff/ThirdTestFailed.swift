import Facts
import OrgModel

/// More than a third of reps, pipeline and leads fail at once.
struct ThirdTestFailed: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .critical,
    benchmarks: [
      "third-test.reps-missing-quota", "third-test.pipeline-stalled", "third-test.leads-untouched",
    ],
    summary: "Over a third of reps miss quota, of pipeline stalls, and of leads is never touched.",
    why: "All three at once are a matter of structure, and coaching will not help.",
    remedy: "Stop coaching, and look at lead criteria, handoff and stages first.",
    how:
      "Compares signals.reps_missing_quota, pipeline_stalled and leads_untouched with a third "
      + "each; all three above it decide, one at or below it settles that the rule holds.")

  static let examples = [
    Example(
      company: """
        {"signals": {"reps_missing_quota": 0.34, "pipeline_stalled": 0.4, "leads_untouched": 0.5}}
        """, .violated(at: "organisation")),
    Example(
      company: """
        {"signals": {"reps_missing_quota": 0.33, "pipeline_stalled": 0.4, "leads_untouched": 0.5}}
        """, .holds),
    Example(
      company: """
        {"signals": {"reps_missing_quota": 0.5, "pipeline_stalled": 0.3333333333333333,
         "leads_untouched": 0.5}}
        """, .holds),
    Example(company: #"{"signals": {"leads_untouched": 0.2}}"#, .holds),
    Example(
      company: #"{"signals": {"reps_missing_quota": 0.5, "leads_untouched": 0.5}}"#, .unknown),
    Example(nil, .unknown),
  ]

  private static let legs = [
    (path: "reps_missing_quota", words: "of reps miss quota"),
    (path: "pipeline_stalled", words: "of pipeline is stalled at one stage"),
    (path: "leads_untouched", words: "of leads were never touched"),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let company = facts.org.company
    let rows = info.benchmarks.flatMap { Array(facts.catalog[$0]) }
    var missing: [Datum] = []
    var parts: [(share: Double, text: String)] = []
    for (leg, key) in zip(legs, info.benchmarks) {
      guard let share = company.number("signals.\(leg.path)") else {
        missing.append(.company("signals.\(leg.path)"))
        continue
      }
      guard let most = facts.expectation(key)?.high, share > most else { return [.holds] }
      parts.append((share, "\(percent(share)) \(leg.words)"))
    }
    guard missing.isEmpty else { return [.unknown(missing)] }
    let rate = company.number("signals.handoff_rate").map {
      "; of contacts that marketing engaged, another denominator, \(percent($0)) are followed up"
    }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: parts.map(\.share).min(), expected: Expectation(rows),
          parts.map(\.text).joined(separator: ", ") + (rate ?? "")))
    ]
  }
}
