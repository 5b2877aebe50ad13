import Facts
import JSON
import OrgModel

/// A requisition for a team that nobody leads.
struct RequisitionWithoutManager: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning, benchmarks: ["reporting-lines.sound"],
    summary: "The manager of an open requisition has left or is not in the people table.",
    why: "Nobody interviews, decides and ramps for a manager who is not there.",
    remedy: "Name the manager by employee id, or stop the requisition until there is one.",
    how:
      "Looks the manager of each requisition up in the people table; one who is not there, "
      + "has left or is a vacant post decides.")

  static let examples = [
    Example(
      "CEO > VP Sales", company: #"{"requisitions": [{"title": "AE", "manager": "vp-slaes"}]}"#,
      .violated(at: "AE")),
    Example(
      "CEO > VP Sales [status=departed]",
      company: #"{"requisitions": [{"title": "AE", "manager": "vp-sales"}]}"#,
      .violated(at: "AE")),
    Example(
      "CEO > VP Sales", company: #"{"requisitions": [{"title": "AE", "manager": "vp-sales"}]}"#,
      .holds),
    Example("CEO", company: #"{"requisitions": []}"#, .notApplicable),
    Example("CEO", company: #"{"requisitions": [{"title": "AE"}]}"#, .unknown),
    Example(company: #"{"requisitions": [{"title": "AE", "manager": "e1"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let requisitions = facts.org.company.objects("requisitions") else {
      return [.unknown([.company("requisitions")])]
    }
    return requisitions.map { requisition in
      guard let manager = requisition["manager"]?.string else {
        return .unknown([.company("requisitions")])
      }
      guard facts.org.people.count > 0 else { return .unknown([.people]) }
      var reason = "is not in the people table"
      if case .position(let position) = facts.owner(manager) {
        let state = facts.org.positions.state[position]
        guard state != .filled else { return .holds }
        reason = state == .departed ? "has left" : "is a \(state) post"
      }
      let title = requisition["title"]?.string ?? ""
      return .violated(
        Violation(
          Subject(.org, title), expected: facts.principle(info.benchmarks),
          "the requisition for \(title) is to report to \"\(manager)\", which \(reason)"))
    }
  }
}
