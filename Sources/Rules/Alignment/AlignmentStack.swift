import Facts
import JSON
import OrgModel

/// The five layers of S4's alignment stack, the lowest first, each resting on the one
/// below it.
struct AlignmentStack {
  struct Layer {
    let id: String
    let name: String
    let isPresent: Condition
  }

  let layers: [Layer]

  init(_ facts: Facts) {
    layers = [
      Layer(id: "shared-icp", name: "a shared ICP", isPresent: facts.practice("icp_shared")),
      Layer(
        id: "signal-language", name: "a common signal language",
        isPresent: facts.practice("signal_language")),
      Layer(
        id: "handoff", name: "a handoff with its SLA in the CRM",
        isPresent: facts.practice("handoff_sla") && facts.practice("handoff_sla_in_crm")),
      Layer(id: "shared-kpis", name: "shared KPIs", isPresent: facts.sharesKpis),
      Layer(
        id: "operating-cadence", name: "an operating cadence",
        isPresent: facts.practice("operating_cadence")),
    ]
  }
}

extension Facts {
  /// KPIs that `team` is measured on, by the company's list.
  func kpis(of team: String) -> [String] {
    (org.company.objects("kpis") ?? []).compactMap { kpi in
      let teams = kpi["teams"]?.array?.compactMap(\.string) ?? []
      return teams.contains(team) ? kpi["id"]?.string : nil
    }
  }

  /// Whether sales and marketing share a KPI: by the list where it says what both are
  /// measured on, else by the company's word.
  var sharesKpis: Condition {
    let (sales, marketing) = (kpis(of: "sales"), kpis(of: "marketing"))
    guard !sales.isEmpty, !marketing.isEmpty else { return practice("shared_kpis") }
    return Condition(sales.contains(where: marketing.contains))
  }
}
