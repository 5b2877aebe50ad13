import Facts

/// Reporting lines that lead back to themselves.
struct ReportingCycle: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .critical, benchmarks: ["reporting-lines.sound"],
    summary: "A reporting line leads back to itself.",
    why: "Nobody in the loop reports to the top, so nobody below it does either.",
    remedy: "Correct the manager of one member of the loop in the HRIS.",
    how:
      "Follows reporting lines upwards; one that comes back to where it has been is a circle, "
      + "told once.")

  static let examples = [
    Example("A > B > C, C > A", .violated(at: "a")),
    Example("CEO > VP > AE", .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard !structure.cycles.isEmpty else { return [.holds] }
    return structure.cycles.map { cycle in
      let shown = cycle.prefix(8).map { facts.org.id(ofPosition: $0) }
      let rest = cycle.count > shown.count ? " and \(cycle.count - shown.count) more" : ""
      return .violated(
        Violation(
          facts.subject(cycle[0]), observed: Double(cycle.count),
          expected: facts.principle(info.benchmarks),
          "\(cycle.count) people report in a circle: \(shown.joined(separator: " to "))\(rest)"))
    }
  }
}
