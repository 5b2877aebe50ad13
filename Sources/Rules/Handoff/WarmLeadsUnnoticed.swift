import Facts
import OrgModel

/// Reps who did not know that a lead was warm.
struct WarmLeadsUnnoticed: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning, benchmarks: ["warm-lead.reps-unaware"],
    summary: "Several reps did not know that a lead was warm.",
    why: "From three on it is a symptom of the handoff and no gap in training.",
    remedy: "Give the handoff from SDR to AE clear criteria and times.",
    how:
      "Compares signals.reps_unaware_of_warm_leads with the number from which the source sees "
      + "a symptom.")

  static let examples = [
    Example(
      company: #"{"signals": {"reps_unaware_of_warm_leads": 3}}"#, .violated(at: "organisation")),
    Example(company: #"{"signals": {"reps_unaware_of_warm_leads": 2}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let path = "signals.reps_unaware_of_warm_leads"
    guard let reps = facts.org.company.number(path) else { return [.unknown([.company(path)])] }
    guard let expected = facts.expectation("warm-lead.reps-unaware"), let symptom = expected.low,
      reps >= symptom
    else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: reps,
          expected: Expectation(
            low: nil, high: symptom - 1, unit: expected.unit, expected.benchmarks),
          "\(numberText(reps)) reps did not know that a lead was warm; a symptom of structure "
            + "from \(numberText(symptom)) on"))
    ]
  }
}
