import Facts

/// Managers who were chosen for their own results.
struct UntrainedManagers: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .advice, benchmarks: ["career.management-skills"],
    summary: "New managers are neither chosen nor trained for managing.",
    why: "The best CSM is promoted: a book loses its owner and a team gets a beginner.",
    remedy: "Choose by coaching, train before the first report, and pay a senior CSM as well.",
    how:
      "Reads practices.manager_training; applies where there are two CSMs or more.")

  static let examples = [
    Example(
      "VP CS > CSM x2", company: #"{"practices": {"manager_training": false}}"#,
      .violated(at: "customer-success")),
    Example("VP CS > CSM", company: #"{"practices": {"manager_training": false}}"#, .notApplicable),
    Example("VP CS > CSM x2", company: #"{"practices": {"manager_training": true}}"#, .holds),
    Example("VP CS > CSM x2", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("manager_training")).outcomes(where: facts.hasCsmTeam) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "\(facts.csmsText) will see managers who were chosen for their own results and not "
          + "trained to lead")
    }
  }
}
