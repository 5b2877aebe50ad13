import Facts

/// Leaders with questions and nobody who answers them.
struct BiAnalystMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["hire-trigger.bi-analyst"],
    summary: "Leaders need analysis that dashboards do not give, and there is no analyst.",
    why: "Dashboards say what happened, and decisions need to know why.",
    remedy: "Hire a BI analyst, or free a data analyst from reporting.",
    how:
      "Applies where practices.analysis_needed holds; neither BI nor RevOps analyst, held or "
      + "being hired, decides, unless the company is known to be smaller than the Optimize "
      + "stage.")

  static let examples = [
    Example(
      "CEO > VP Sales > AE x2",
      company: #"{"headcount": 120, "practices": {"analysis_needed": true}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > VP Sales > AE x2",
      company: #"{"headcount": 120, "practices": {"analysis_needed": false}}"#,
      .holds),
    Example(
      "CEO > BI Analyst",
      company: #"{"arr": 2e7, "practices": {"analysis_needed": true}}"#,
      .holds),
    Example(
      "CEO > AE",
      company: #"{"headcount": 79, "practices": {"analysis_needed": true}}"#,
      .notApplicable),
    Example("CEO > AE", company: #"{"arr": 2e7}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.missingHire(["bi-analyst", "revops-analyst"], where: facts.practice("analysis_needed")) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "leaders need analysis that dashboards do not give, and there is neither BI nor data "
          + "analyst")
    }
  }
}
