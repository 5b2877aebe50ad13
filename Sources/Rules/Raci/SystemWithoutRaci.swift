import Facts

/// A key system without a RACI.
struct SystemWithoutRaci: Rule {
  static let info = RuleInfo(
    area: .raci, severity: .advice, benchmarks: ["raci.per-system"],
    summary: "A key system has no RACI.",
    why: "One team changes a definition in its tool, and the next team learns it from its numbers.",
    remedy: "Write one RACI for the system: who drafts, who agrees before, who signs off, who is "
      + "trained after.",
    how:
      "Looks at each system with a purpose of the list; one that is said to have no RACI "
      + "decides.")

  static let examples = [
    Example(
      company: #"{"systems": [{"name": "Salesforce", "kind": "crm", "raci": false}]}"#,
      .violated(at: "Salesforce")),
    Example(
      company: #"{"systems": [{"name": "Salesforce", "kind": "crm", "raci": true}]}"#, .holds),
    Example(
      company: #"{"systems": [{"name": "Notes", "kind": "other", "raci": false}]}"#,
      .notApplicable),
    Example(company: #"{"systems": [{"name": "Salesforce", "kind": "crm"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let systems = facts.org.company.objects("systems") else {
      return [.unknown([.company("systems")])]
    }
    // A system with a purpose of the list is a key system.
    let key = systems.filter { $0["kind"]?.string != "other" }
    guard !key.isEmpty else { return [.notApplicable] }
    return key.map { system in
      guard system["kind"] != nil, let hasRaci = system["raci"]?.bool else {
        return .unknown([.company("systems")])
      }
      guard !hasRaci else { return .holds }
      let name = system["name"]?.string ?? ""
      return .violated(
        Violation(
          Subject(.org, name), expected: facts.principle(info.benchmarks),
          "\(name) has no RACI; every key system has one (S3)"))
    }
  }
}
