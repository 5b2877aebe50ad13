import Facts
import JSON

/// RevOps without any of the KPIs that it has to own or to influence.
struct RevopsOwnsNoKpi: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning,
    benchmarks: ["kpi.revops-owned", "revops-scope.full-funnel"],
    summary:
      "RevOps owns none of sales velocity, acquisition cost, lifetime value and net retention.",
    why: "Who owns no measure of revenue is measured by tickets and dashboards.",
    remedy: "Give RevOps sales velocity first, and a share in net retention.",
    how:
      "Looks among the listed core KPIs for one whose owner or teams are RevOps; none decides "
      + "where there is RevOps.")

  static let examples = [
    Example(
      company: #"{"kpis": [{"id": "nrr", "owner": "vp-cs", "teams": ["customer-success"]}]}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"kpis": [{"id": "win-rate", "owner": "vp-revops"}]}"#,
      .violated(at: "organisation")),
    Example(company: #"{"kpis": [{"id": "sales-velocity", "owner": "vp-revops"}]}"#, .holds),
    Example(
      "CEO > VP RevOps", company: #"{"kpis": [{"id": "cac", "owner": "vp-revops"}]}"#, .holds),
    Example(
      company: #"""
        {"kpis": [{"id": "nrr", "owner": "vp-cs",
                   "teams": ["customer-success", "revenue-operations"]}]}
        """#, .holds),
    Example(company: #"{"kpis": [{"id": "clv", "owner": "Somebody Else"}]}"#, .unknown),
    Example(company: #"{"revops": 0, "kpis": []}"#, .notApplicable),
    Example("CEO > RevOps Manager", .unknown),
    Example(nil, .unknown),
  ]

  private static let core = ["sales-velocity", "cac", "clv", "nrr"]
  private static let revOps = "revenue-operations"

  static func outcomes(in facts: Facts) -> [Outcome] {
    if facts.measured(.revops).value == 0 { return [.notApplicable] }
    guard let kpis = facts.org.company.objects("kpis") else {
      return [.unknown([.company("kpis")])]
    }
    let reported = kpis.filter { $0["id"]?.string.map(core.contains) == true }
    let verdicts = reported.map { isRevOps($0, facts) }
    if verdicts.contains(true) { return [.holds] }
    if verdicts.contains(nil) { return [.unknown([.company("kpis")])] }
    let others = reported.compactMap { kpi in
      kpi["id"]?.string.map { "\($0) is \(kpi["owner"]?.string ?? "another team")'s" }
    }
    let rest = others.isEmpty ? "none is reported" : others.joined(separator: ", ")
    return [
      .violated(
        Violation(
          facts.orgSubject, expected: facts.principle(info.benchmarks),
          "RevOps owns none of \(core.joined(separator: ", ")) (S3): \(rest)"))
    ]
  }

  /// Whether RevOps owns or shares a KPI; nil where the document leaves it open.
  private static func isRevOps(_ kpi: JSONValue, _ facts: Facts) -> Bool? {
    let teams = kpi["teams"]?.array?.compactMap(\.string)
    if teams?.contains(revOps) == true { return true }
    guard let owner = kpi["owner"]?.string.map(facts.owner) else { return teams.map { _ in false } }
    if case .unread = owner { return nil }
    return facts.function(of: owner) == revOps
  }
}
