import Facts

/// Somebody who is their own manager.
struct SelfReport: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .critical, benchmarks: ["reporting-lines.sound"],
    summary: "Somebody is their own manager.",
    why: "The line leads nowhere; exports often write the top post like this.",
    remedy: "Leave the manager empty if it is the top post, else enter the real manager.",
    how: "Compares each row's manager with its own id.")

  static let examples = [
    Example("CEO > VP, AE > AE", .violated(at: "ae")),
    Example("CEO > VP > AE", .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard !structure.selfReports.isEmpty else { return [.holds] }
    return structure.selfReports.map { row in
      let position = Int(facts.org.positions.positionOfRow[row])
      return .violated(
        Violation(
          facts.subject(position), expected: facts.principle(info.benchmarks),
          "\(facts.call(position)) is entered as their own manager"))
    }
  }
}
