import Facts

/// Stages that mean what each rep takes them to mean.
struct StageWithoutCriteria: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .advice, benchmarks: ["revenue-model.full"],
    summary: "Stages have no entry and exit criteria or no owner.",
    why: "A pipeline of stages that mean different things cannot be forecast.",
    remedy: "Give each stage entry criteria, exit criteria and an owner.",
    how: "Reads practices.stage_criteria; applies unless there is known to be but one rep.")

  static let examples = [
    Example(company: #"{"practices": {"stage_criteria": false}}"#, .violated(at: "organisation")),
    Example(company: #"{"practices": {"stage_criteria": true}}"#, .holds),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("stage_criteria")).outcomes(where: facts.mayHaveTwoReps) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "not every stage has entry criteria, exit criteria and an owner")
    }
  }
}
