import Facts

/// A KPI that counts activity.
struct VanityKpi: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["kpi.no-vanity"],
    summary: "A reported KPI counts activity and links to no outcome.",
    why: "What is counted gets done: more dashboards, and no deal closes faster.",
    remedy: "Drop it, or tie it to a core metric that it is to move.",
    how: "Takes each listed KPI's own word for it, else its status in the catalogue.")

  static let examples = [
    Example(
      company: #"{"kpis": [{"id": "tickets-closed", "vanity": true}, {"id": "nrr"}]}"#,
      .violated(at: "tickets-closed")),
    Example(company: #"{"kpis": [{"id": "dashboards-built"}]}"#, .violated(at: "dashboards-built")),
    Example(company: #"{"kpis": [{"id": "nrr"}, {"id": "calls", "vanity": false}]}"#, .holds),
    Example(company: #"{"kpis": [{"id": "calls"}]}"#, .unknown),
    Example(company: #"{"kpis": []}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let kpis = facts.org.company.objects("kpis"),
      let known = try? facts.catalog.records("kpi")
    else { return [.unknown([.company("kpis")])] }
    guard !kpis.isEmpty else { return [.notApplicable] }
    return kpis.map { kpi in
      let id = kpi["id"]?.string ?? ""
      let statuses = known.range(of: id).map { known.text($0, "status") }
      let inCatalog = statuses.isEmpty ? nil : statuses.contains("vanity")
      guard let isVanity = kpi["vanity"]?.bool ?? inCatalog else {
        return .unknown([.company("kpis")])
      }
      guard isVanity else { return .holds }
      return .violated(
        Violation(
          Subject(.org, id), expected: facts.principle(info.benchmarks),
          "\(id) counts activity; a KPI is tied to a core metric (S3)"))
    }
  }
}
