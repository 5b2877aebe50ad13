import Facts

/// A target on the maturity ladder with steps left out before it.
struct MaturityStepJumped: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .warning, benchmarks: ["alignment.maturity-order"],
    summary: "The step that is worked on is not the one after the step that is reached.",
    why: "A new structure on systems and routines that are not joined changes only the titles.",
    remedy: "Work on the next step of the ladder.",
    how:
      "Compares the places of maturity and maturity_target on the ladder; the target may be "
      + "one step above what is reached, and no more.")

  static let examples = [
    Example(
      company: """
        {"maturity": "strategic-alignment", "maturity_target": "operational-integration"}
        """, .violated(at: "organisation")),
    Example(
      company: """
        {"maturity": "technology-integration", "maturity_target": "operational-integration"}
        """, .holds),
    Example(
      company: #"{"maturity": "revenue-unification", "maturity_target": "revenue-unification"}"#,
      .holds),
    Example(company: #"{"maturity": "strategic-alignment"}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let paths = ["maturity", "maturity_target"]
    let missing = paths.filter { MaturityLadder.place($0, facts) == nil }
    guard let reached = MaturityLadder.place(paths[0], facts),
      let target = MaturityLadder.place(paths[1], facts)
    else { return [.unknown(missing.map { .company($0) })] }
    guard target > reached + 1 else { return [.holds] }
    let left = MaturityLadder.steps[reached + 1..<target].joined(separator: ", ")
    return [
      .violated(
        Violation(
          facts.orgSubject, expected: facts.principle(info.benchmarks),
          "\(MaturityLadder.steps[reached]) is reached and \(MaturityLadder.steps[target]) is "
            + "worked on, which leaves out \(left)"))
    ]
  }
}
