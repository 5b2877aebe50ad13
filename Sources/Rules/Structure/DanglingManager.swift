import Facts
import OrgModel

/// A manager who is not in the table.
struct DanglingManager: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .critical, benchmarks: ["reporting-lines.sound"],
    summary: "Somebody's manager is not in the people table.",
    why: "They and everybody below them hang in the air, out of every span and layer count.",
    remedy: "Correct the id, or export the missing manager too.",
    how:
      "Looks each manager up by id, mail address and name; one who is not found, or a name "
      + "that several have, decides.")

  static let examples = [
    Example("CEO > VP, ? > AE x2", .violated(at: "ae-1", "ae-2")),
    Example("CEO > VP > AE", .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard !structure.dangling.isEmpty else { return [.holds] }
    let nearMisses = NearMisses(facts.org)
    return structure.dangling.map { dangling in
      let position = Int(facts.org.positions.positionOfRow[dangling.row])
      let reference = facts.org.interning.identities[dangling.reference] ?? ""
      let reason =
        dangling.isAmbiguous
        ? "a name that several people have; use the id"
        : nearMisses.id(like: reference).map { "not in the table; \"\($0)\" is" }
          ?? "not in the table"
      return .violated(
        Violation(
          facts.subject(position), expected: facts.principle(info.benchmarks),
          "\(facts.call(position)) reports to \"\(reference)\", which is \(reason)"))
    }
  }
}
