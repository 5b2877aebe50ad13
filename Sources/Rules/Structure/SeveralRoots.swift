import Facts

/// More than one position without a manager.
struct SeveralRoots: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .warning, benchmarks: ["reporting-lines.sound"],
    summary: "Several positions have no manager.",
    why: "An organisation has one top post; a second is mostly a manager left empty.",
    remedy: "Enter the manager, or take people who are not part of the company out of the export.",
    how:
      "Counts the positions without a manager; the one who leads most is the top and each "
      + "other one is a finding.")

  static let examples = [
    Example("CEO > VP > AE x3, Advisor", .violated(at: "advisor")),
    Example("CEO > VP > AE", .holds),
    Example("A > B, B > A", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard structure.roots.count > 1 else {
      return [structure.roots.isEmpty ? .notApplicable : .holds]
    }
    guard let below = try? structure.totalReports(),
      let top = structure.roots.max(by: { (below[$0], $1) < (below[$1], $0) })
    else { return [.notApplicable] }
    return structure.roots.filter { $0 != top }.map { root in
      .violated(
        Violation(
          facts.subject(root), observed: Double(structure.roots.count),
          expected: facts.principle(info.benchmarks),
          "\(facts.call(root)) has no manager and "
            + "\(below[root] == 0 ? "nobody" : "\(below[root])") below; "
            + "\(facts.call(top)) leads \(below[top])"))
    }
  }
}
