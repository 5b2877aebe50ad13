import Facts
import JSON
import OrgModel

/// An owner of a KPI who is not there.
struct KpiOwnerUnknown: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .warning, benchmarks: ["ownership.every-metric"],
    summary: "The owner of a KPI has left, or is nobody whom the people table knows.",
    why: "The KPI looks owned, so that nobody notices that it is not.",
    remedy: "Name an owner who is in post, by employee id.",
    how:
      "Looks the owner of each KPI up among ids, names, roles and teams; one who is none of "
      + "them, has left or is a vacant post decides.")

  static let examples = [
    Example(
      "CEO > CSM", company: #"{"kpis": [{"id": "nrr", "owner": "e99"}]}"#, .violated(at: "nrr")),
    Example(
      "CEO > CSM [status=departed]", company: #"{"kpis": [{"id": "nrr", "owner": "csm"}]}"#,
      .violated(at: "nrr")),
    Example("CEO > CSM", company: #"{"kpis": [{"id": "nrr", "owner": "csm"}]}"#, .holds),
    Example("CEO > CSM", company: #"{"kpis": [{"id": "nrr", "owner": "VP CS"}]}"#, .holds),
    Example("CEO > CSM", company: #"{"kpis": [{"id": "nrr", "owner": ""}]}"#, .notApplicable),
    Example(company: #"{"kpis": [{"id": "nrr", "owner": "e99"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let kpis = facts.org.company.objects("kpis") else {
      return [.unknown([.company("kpis")])]
    }
    return kpis.compactMap { kpi in
      guard let text = kpi["owner"]?.string else { return nil }
      let reason: String
      switch facts.owner(text) {
      case .nobody: return nil
      case .function: return .holds
      case .position(let position):
        let state = facts.org.positions.state[position]
        guard state != .filled else { return .holds }
        reason = state == .departed ? "has left" : "is a \(state) post"
      case .unread:
        guard facts.org.people.count > 0 else { return .unknown([.people]) }
        reason = "is no id, name, role or team that is known"
      }
      let id = kpi["id"]?.string ?? ""
      return .violated(
        Violation(
          Subject(.org, id), expected: facts.principle(info.benchmarks),
          "the KPI \(id) belongs to \"\(text)\", which \(reason)"))
    }
  }
}
