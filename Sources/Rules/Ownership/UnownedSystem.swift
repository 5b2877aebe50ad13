import Facts

/// A system that nobody owns.
struct UnownedSystem: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .warning, benchmarks: ["stack.system-owner", "stack.integrated"],
    summary: "A system that revenue work runs on has no owner, or one who left.",
    why: "Data get dirty, processes break and everybody points at somebody else.",
    remedy: "Name one owner for each system, in RevOps unless there is a reason.",
    how: "Looks at the owner of each system; nobody, or somebody who has left, decides.")

  static let examples = [
    Example(
      company: #"{"systems": [{"name": "Salesforce", "owner": ""}]}"#, .violated(at: "Salesforce")),
    Example(
      "CEO > Systems Admin [status=departed]",
      company: #"{"systems": [{"name": "Salesforce", "owner": "systems-admin"}]}"#,
      .violated(at: "Salesforce")),
    Example(company: #"{"systems": [{"name": "Salesforce", "owner": "RevOps"}]}"#, .holds),
    Example(company: #"{"systems": [{"name": "Salesforce"}]}"#, .unknown),
    Example(company: #"{"systems": []}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let systems = facts.org.company.objects("systems") else {
      return [.unknown([.company("systems")])]
    }
    guard !systems.isEmpty else { return [.notApplicable] }
    return systems.map { system in
      guard let text = system["owner"]?.string else { return .unknown([.company("systems")]) }
      let name = system["name"]?.string ?? ""
      let problem: String
      switch facts.owner(text) {
      case .nobody: problem = "has no owner"
      case .position(let position) where facts.org.positions.state[position] == .departed:
        problem = "is owned by \(facts.call(position)), who has left"
      case .position, .function, .unread: return .holds
      }
      return .violated(
        Violation(
          Subject(.org, name), expected: facts.principle(info.benchmarks), "\(name) \(problem)"))
    }
  }
}
