import Facts

/// A stage of the funnel that no reported KPI measures.
struct FunnelStageUnmeasured: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["kpi.owner-by-funnel-stage"],
    summary: "No reported KPI measures a stage of the funnel.",
    why: "Where nothing is measured, a leak shows only in the revenue that is missing.",
    remedy:
      "Report the stage's primary KPI: lead-to-MQL conversion, cycle length, win rate or NRR.",
    how:
      "Takes the funnel stage of each listed KPI from the catalogue; a stage of the four "
      + "without any KPI decides, unless a listed KPI is not in the catalogue.")

  static let examples = [
    Example(
      company: #"""
        {"kpis": [{"id": "mql-volume"}, {"id": "pipeline-velocity"}, {"id": "win-rate"}]}
        """#, .violated(at: "post-sale")),
    Example(
      company: #"""
        {"kpis": [{"id": "mql-volume"}, {"id": "pipeline-velocity"}, {"id": "win-rate"},
                  {"id": "nrr"}]}
        """#, .holds),
    // What the catalogue does not know may measure any stage.
    Example(company: #"{"kpis": [{"id": "win-rate"}, {"id": "our-own"}]}"#, .unknown),
    Example(company: #"{"kpis": []}"#, .violated(at: "tofu", "mofu", "bofu", "post-sale")),
    Example(nil, .unknown),
  ]

  private static let stages = [
    ("tofu", "the top of the funnel"), ("mofu", "the middle of the funnel"),
    ("bofu", "the bottom of the funnel"), ("post-sale", "the time after the sale"),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let kpis = facts.org.company.objects("kpis"),
      let known = try? facts.catalog.records("kpi")
    else { return [.unknown([.company("kpis")])] }
    var measured: Set<String> = []
    var isOpen = false
    for kpi in kpis {
      let rows = known.range(of: kpi["id"]?.string ?? "")
      if rows.isEmpty { isOpen = true }
      for row in rows { measured.insert(known.text(row, "funnel_stage")) }
    }
    return stages.map { stage, name in
      if measured.contains(stage) { return .holds }
      if isOpen { return .unknown([.company("kpis")]) }
      return .violated(
        Violation(
          Subject(.org, stage), expected: facts.principle(info.benchmarks),
          "no reported KPI measures \(name); each of the four stages has a primary KPI (S3)"))
    }
  }
}
