import Facts

/// Sales and marketing pull in two directions.
struct CompetingKpis: Rule {
  static let info = RuleInfo(
    area: .alignment, severity: .warning, benchmarks: ["kpi.shared"],
    summary: "Sales and marketing are not measured on any KPI together.",
    why: "Marketing optimises volume and sales revenue, and each is right by its own numbers.",
    remedy: "Put pipeline contribution, attribution and speed-to-lead on both dashboards.",
    how:
      "Looks for a KPI that measures both sales and marketing: by practices.shared_kpis, else "
      + "by the teams of the listed KPIs; applies unless there is known to be but one rep.")

  static let examples = [
    Example(
      company: """
        {"kpis": [{"id": "mqls", "teams": ["marketing"]}, {"id": "win-rate", "teams": ["sales"]}]}
        """, .violated(at: "organisation")),
    Example(company: #"{"practices": {"shared_kpis": false}}"#, .violated(at: "organisation")),
    Example(
      company: """
        {"kpis": [{"id": "mqls", "teams": ["marketing"]},
         {"id": "speed-to-lead", "teams": ["marketing", "sales"]}]}
        """, .holds),
    Example(
      company: #"{"kpis": [{"id": "mqls", "teams": ["marketing"]}]}"#, .unknown),
    Example("CEO > AE", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.sharesKpis).outcomes(where: facts.mayHaveTwoReps) {
      let sides = ["sales", "marketing"].map { team in
        let kpis = facts.kpis(of: team).joined(separator: ", ")
        return "\(team) on \(kpis.isEmpty ? "KPIs that are not listed" : kpis)"
      }
      return Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "no KPI is shared: \(sides.joined(separator: ", "))")
    }
  }
}
