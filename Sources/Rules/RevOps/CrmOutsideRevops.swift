import Facts

/// A CRM that another team than RevOps owns.
struct CrmOutsideRevops: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning, benchmarks: ["stack.minimal", "revops-scope.core"],
    summary: "The CRM is owned by another team than RevOps.",
    why: "SLAs, handoffs and attribution live there; one team's owner shapes them for that team.",
    remedy: "Move ownership of the CRM to RevOps, with the teams consulted.",
    how:
      "Takes the function of the owner of each CRM among the systems; another one than "
      + "revenue operations decides where there is RevOps.")

  static let examples = [
    Example(
      company: #"{"systems": [{"name": "Salesforce", "kind": "crm", "owner": "marketing"}]}"#,
      .violated(at: "Salesforce")),
    Example(
      "CEO > VP Sales, CEO > RevOps Manager",
      company: #"{"systems": [{"name": "CRM", "kind": "crm", "owner": "vp-sales"}]}"#,
      .violated(at: "CRM")),
    Example(
      company: #"{"systems": [{"name": "Salesforce", "kind": "crm", "owner": "RevOps"}]}"#, .holds),
    Example(
      company: #"{"systems": [{"name": "Salesforce", "kind": "crm", "owner": "revops-leader"}]}"#,
      .holds),
    Example(
      company: #"{"systems": [{"name": "Salesforce", "kind": "crm", "owner": ""}]}"#,
      .notApplicable),
    Example(
      company: #"{"revops": 0, "systems": [{"name": "CRM", "kind": "crm", "owner": "sales"}]}"#,
      .notApplicable),
    Example(company: #"{"systems": [{"name": "Salesforce", "kind": "crm"}]}"#, .unknown),
    Example(
      company: #"{"systems": [{"name": "CRM", "kind": "crm", "owner": "Nobody Known"}]}"#, .unknown),
    Example(company: #"{"systems": [{"name": "Gong", "kind": "other"}]}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    if facts.measured(.revops).value == 0 { return [.notApplicable] }
    guard let systems = facts.org.company.objects("systems") else {
      return [.unknown([.company("systems")])]
    }
    let crms = systems.filter { $0["kind"]?.string == "crm" }
    guard !crms.isEmpty else { return [.notApplicable] }
    return crms.map { crm in
      guard let text = crm["owner"]?.string else { return .unknown([.company("systems")]) }
      let owner = facts.owner(text)
      // Without an owner it is a finding of its own: unowned-system.
      if case .nobody = owner { return .notApplicable }
      guard let function = facts.function(of: owner) else {
        return .unknown([.company("systems")])
      }
      guard function != "revenue-operations" else { return .holds }
      let name = crm["name"]?.string ?? ""
      return .violated(
        Violation(
          Subject(.org, name), expected: facts.principle(info.benchmarks),
          "\(name), the CRM, is owned by \(text) in \(function); RevOps owns it (S4)"))
    }
  }
}
