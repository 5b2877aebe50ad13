import Facts
import OrgModel

/// People who report to a post that nobody holds.
struct VacancyWithReports: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .warning, benchmarks: ["reporting-lines.held"],
    summary: "People report to a post that is vacant or does not exist yet.",
    why: "Nobody coaches them, and who decides for them meanwhile is not written down.",
    remedy: "Let them report to the manager above until the post is filled, and fill it first.",
    how:
      "Counts the people, vacant posts left out, who report to each vacant or planned post; "
      + "one or more decides.")

  static let examples = [
    Example("CEO > VP Sales [status=vacant] > AE x3", .violated(at: "vp-sales")),
    Example("CEO > VP Sales [status=planned] > AE", .violated(at: "vp-sales")),
    Example("CEO > VP Sales [status=vacant] > AE [status=vacant]", .holds),
    Example("CEO > VP Sales > AE [status=vacant]", .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    var reports = [Int](repeating: 0, count: structure.span.count)
    for position in reports.indices where structure.isPresent[position] {
      let above = Int(structure.manager[position])
      if above >= 0, facts.org.positions.state[position] == .filled { reports[above] += 1 }
    }
    let findings = reports.indices.compactMap { position -> Outcome? in
      let state = facts.org.positions.state[position]
      guard reports[position] > 0, state == .vacant || state == .planned else { return nil }
      return .violated(
        Violation(
          facts.subject(position), observed: Double(reports[position]),
          expected: facts.principle(info.benchmarks),
          "\(counted(reports[position], "person", many: "people")) report to "
            + "\(facts.call(position)), a \(state) post"))
    }
    return findings.isEmpty ? [.holds] : findings
  }
}
