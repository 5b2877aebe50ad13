import Facts

/// People who are added to work that was never put in order.
///
/// S0 optimises first, S1 lets an overloaded team hire or segment, and wants playbooks
/// before the next hire (C21): S0 decides, all are shown.
struct HiringAheadOfOptimization: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning, benchmarks: ["hiring.before-adding"],
    summary: "Posts are open although the existing team was not optimised first.",
    why: "Headcount is the default answer and the one that is hardest to undo.",
    remedy: "Level the books and the work of the existing team before the next offer.",
    how:
      "Reads practices.optimised_before_hiring; applies where posts are open and the company "
      + "may be at the Optimize stage.")

  static let examples = [
    Example(
      company: """
        {"headcount": 120, "requisitions": [{"title": "AE"}],
         "practices": {"optimised_before_hiring": false}}
        """, .violated(at: "organisation")),
    Example(
      "CEO > AE [status=vacant]",
      company: #"{"arr": 2e7, "practices": {"optimised_before_hiring": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: """
        {"requisitions": [{"title": "AE"}], "practices": {"optimised_before_hiring": true}}
        """, .holds),
    Example(company: #"{"requisitions": []}"#, .notApplicable),
    Example("CEO > AE", company: #"{"requisitions": [{"title": "AE"}]}"#, .notApplicable),
    Example(company: #"{"requisitions": [{"title": "AE"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("optimised_before_hiring")).outcomes(
      where: facts.isHiring && facts.mayBeAtOptimize
    ) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "\(counted(facts.openPosts ?? 0, "post")) open, and the existing team was not optimised "
          + "first; S1 would also hire or segment differently, with playbooks written first")
    }
  }
}
