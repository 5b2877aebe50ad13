import Facts

/// A team of CSMs who can only grow by leaving.
struct NoCareerLadder: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .advice, benchmarks: ["career.ladder"],
    summary: "Customer success has no career ladder.",
    why: "Who sees no next step takes it elsewhere, and customers lose whom they know.",
    remedy: "Write down CSM, Senior, Lead and Manager, and the paths into Enterprise and Ops.",
    how:
      "Reads practices.career_ladder; applies where there are two CSMs or more.")

  static let examples = [
    Example(
      "VP CS > CSM x2", company: #"{"practices": {"career_ladder": false}}"#,
      .violated(at: "customer-success")),
    Example("VP CS > CSM", company: #"{"practices": {"career_ladder": false}}"#, .notApplicable),
    Example("VP CS > CSM x2", company: #"{"practices": {"career_ladder": true}}"#, .holds),
    Example("VP CS > CSM x2", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("career_ladder")).outcomes(where: facts.hasCsmTeam) {
      Violation(
        .customerSuccess, expected: facts.principle(info.benchmarks),
        "\(facts.csmsText) have no ladder, neither for contributors nor towards managing")
    }
  }
}
