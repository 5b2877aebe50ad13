import Facts

/// Several tools for one purpose.
struct RedundantTools: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice,
    benchmarks: ["stack.revops-budget", "stack.technical-debt", "transition.tools-retired"],
    summary: "Several tools of one kind are in use.",
    why: "Two tools for one purpose keep two versions of the truth, and both are paid for.",
    remedy: "Retire one or two redundant tools and move their users to the other.",
    how:
      "Counts the listed systems by purpose, other purposes left out; more than one of a "
      + "purpose decides.")

  static let examples = [
    Example(
      company: #"""
        {"systems": [{"name": "Outreach", "kind": "sequencing"},
                     {"name": "Salesloft", "kind": "sequencing"}]}
        """#, .violated(at: "sequencing")),
    Example(
      company: #"""
        {"systems": [{"name": "Outreach", "kind": "sequencing"},
                     {"name": "Salesforce", "kind": "crm"}]}
        """#, .holds),
    Example(
      company: #"{"systems": [{"name": "A", "kind": "other"}, {"name": "B", "kind": "other"}]}"#,
      .holds),
    Example(company: #"{"systems": [{"name": "Outreach"}, {"name": "Salesloft"}]}"#, .unknown),
    Example(company: #"{"systems": []}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let systems = facts.org.company.objects("systems") else {
      return [.unknown([.company("systems")])]
    }
    guard !systems.isEmpty else { return [.notApplicable] }
    var kinds: [String] = []
    var names: [String: [String]] = [:]
    for system in systems {
      guard let kind = system["kind"]?.string, kind != "other" else { continue }
      if names[kind] == nil { kinds.append(kind) }
      names[kind, default: []].append(system["name"]?.string ?? "")
    }
    let rows = facts.rows(info.benchmarks)
    let found: [Outcome] = kinds.compactMap { kind in
      guard let tools = names[kind], tools.count > 1 else { return nil }
      return .violated(
        Violation(
          Subject(.org, kind), observed: Double(tools.count),
          expected: Expectation(low: nil, high: 1, unit: "tools of a kind", rows),
          "\(tools.count) tools for \(kind): \(tools.joined(separator: ", ")); redundant tools "
            + "make silos (S3)"))
    }
    let isComplete = systems.allSatisfy { $0["kind"]?.string != nil }
    return isComplete
      ? (found.isEmpty ? [.holds] : found) : found + [.unknown([.company("systems")])]
  }
}
