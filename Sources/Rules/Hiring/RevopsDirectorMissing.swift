import Facts

/// RevOps that has outgrown one manager and has no director.
struct RevopsDirectorMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["hire-trigger.revops-director"],
    summary: "RevOps has outgrown what one manager can lead, and has no director.",
    why: "What crosses teams waits, as nobody has the standing to decide it.",
    remedy: "Promote or hire a director of RevOps, with the manager's work handed down.")

  static let examples = [
    Example(
      "CEO > RevOps Manager > RevOps Analyst x4",
      company: #"{"practices": {"revops_overloaded": true}}"#, .violated(at: "organisation")),
    Example(
      "CEO > RevOps Director > RevOps Manager",
      company: #"{"practices": {"revops_overloaded": true}}"#, .holds),
    Example("CEO > VP RevOps", .holds),
    Example(
      "CEO > RevOps Manager", company: #"{"practices": {"revops_overloaded": false}}"#,
      .notApplicable),
    Example("CEO > RevOps Manager", .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.post(
      ["revops-director", "vp-revops"], whereSome: ["revops_overloaded"], info.benchmarks,
      otherwise: "RevOps is more than one manager can lead, and has neither a director nor a vice "
        + "president (counted from titles)")
  }
}
