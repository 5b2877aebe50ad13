import Facts
import JSON
import OrgModel

/// A number that is reported and belongs to nobody.
struct KpiWithoutOwner: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .warning, benchmarks: ["ownership.every-metric"],
    summary: "A KPI has no owner.",
    why: "A number that nobody owns is discussed by all and moved by none.",
    remedy: "Name one owner for each KPI, or stop reporting it.",
    how:
      "Looks at the owner of each KPI; one that is blank or says nobody decides, one that is "
      + "not stated leaves it open.")

  static let examples = [
    Example(
      company: #"{"kpis": [{"id": "nrr", "owner": ""}, {"id": "cac", "owner": "Kim"}]}"#,
      .violated(at: "nrr")),
    Example(company: #"{"kpis": [{"id": "nrr", "owner": "n/a"}]}"#, .violated(at: "nrr")),
    Example(company: #"{"kpis": [{"id": "cac", "owner": "Kim"}]}"#, .holds),
    Example(company: #"{"kpis": []}"#, .notApplicable),
    Example(company: #"{"kpis": [{"id": "nrr"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let kpis = facts.org.company.objects("kpis") else {
      return [.unknown([.company("kpis")])]
    }
    return kpis.map { kpi in
      guard let owner = kpi["owner"]?.string else { return .unknown([.company("kpis")]) }
      guard case .nobody = facts.owner(owner) else { return .holds }
      let id = kpi["id"]?.string ?? ""
      let teams = (kpi["teams"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
      return .violated(
        Violation(
          Subject(.org, id), expected: facts.principle(info.benchmarks),
          "nobody owns the KPI \(id)" + (teams.isEmpty ? "" : ", which measures \(teams)")))
    }
  }
}
