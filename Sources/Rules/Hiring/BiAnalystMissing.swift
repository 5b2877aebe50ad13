import Facts

/// Leaders who need analysis and have dashboards.
struct BiAnalystMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["hire-trigger.bi-analyst"],
    summary: "Leaders need analysis that dashboards do not give, and there is no BI analyst.",
    why: "Decisions wait for answers, or are taken without.",
    remedy: "Add a BI analyst to RevOps, or give an analyst the time for it.")

  static let examples = [
    Example(
      "CEO > RevOps Manager", company: #"{"practices": {"analysis_needed": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > RevOps Manager > BI Analyst", company: #"{"practices": {"analysis_needed": true}}"#,
      .holds),
    Example(
      "CEO > RevOps Manager, RevOps Manager > BI Analyst [status=planned]",
      company: #"{"practices": {"analysis_needed": true}}"#, .holds),
    Example(
      "CEO > RevOps Manager",
      company: #"""
        {"practices": {"analysis_needed": true},
         "requisitions": [{"title": "BI Analyst", "role": "bi-analyst"}]}
        """#, .holds),
    Example(
      "CEO > RevOps Manager", company: #"{"practices": {"analysis_needed": false}}"#,
      .notApplicable),
    Example(company: #"{"practices": {"analysis_needed": true}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.post(
      ["bi-analyst"], whereSome: ["analysis_needed"], info.benchmarks,
      otherwise: "leaders need analysis that dashboards do not give, and there is no BI analyst "
        + "(counted from titles)")
  }
}
