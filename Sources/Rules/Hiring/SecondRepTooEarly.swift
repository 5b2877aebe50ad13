import Facts
import JSON
import OrgModel

/// A second rep before there is anything for two to agree upon.
struct SecondRepTooEarly: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning, benchmarks: ["alignment.before-rep"],
    summary: "The second rep is being hired without shared lead criteria or a simple SLA.",
    why: "What one rep carries in the head two have to share, and rewiring later is costly.",
    remedy: "Write down lead criteria and a simple SLA before the offer goes out.",
    how:
      "Adds requisitions for reps to the one rep or none that there is; where that makes two "
      + "or more, practices.lead_definition and practices.handoff_sla both have to hold.")

  static let examples = [
    Example(
      company: """
        {"sellers": 1, "requisitions": [{"title": "Account Executive"}],
         "practices": {"lead_definition": true, "handoff_sla": false}}
        """, .violated(at: "organisation")),
    Example(
      company: """
        {"sellers": 0, "requisitions": [{"title": "AE"}, {"title": "Rep", "role": "sdr"}],
         "practices": {"lead_definition": false}}
        """, .violated(at: "organisation")),
    Example(
      company: """
        {"sellers": 1, "requisitions": [{"title": "SDR"}],
         "practices": {"lead_definition": true, "handoff_sla": true}}
        """, .holds),
    Example(
      company: """
        {"sellers": 0, "requisitions": [{"title": "AE"}], "practices": {"handoff_sla": false}}
        """, .notApplicable),
    Example(
      company: """
        {"sellers": 2, "requisitions": [{"title": "AE"}], "practices": {"handoff_sla": false}}
        """, .notApplicable),
    Example(company: #"{"sellers": 1, "requisitions": [{"title": "AE"}]}"#, .unknown),
    Example(company: #"{"sellers": 1}"#, .unknown),
    Example(nil, .unknown),
  ]

  private static let repRoles = ["account-executive", "account-manager", "sdr"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let reps = facts.reps else { return [.unknown([.company("sellers")])] }
    guard let expected = facts.expectation("alignment.before-rep"), let second = expected.low,
      reps < second
    else { return [.notApplicable] }
    guard let roles = facts.requisitionRoles else {
      return [.unknown([.company("requisitions")])]
    }
    let after = reps + Double(roles.count(where: repRoles.contains))
    guard after >= second else { return [.notApplicable] }
    let agreed = facts.practice("lead_definition") && facts.practice("handoff_sla")
    return (!agreed).outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: Expectation(expected.benchmarks),
        "\(numberText(reps)) in sales and \(numberText(after - reps)) being hired, without both "
          + "lead criteria and an SLA for the handoff")
    }
  }
}
