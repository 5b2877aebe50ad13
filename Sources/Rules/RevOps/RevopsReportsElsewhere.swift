import Facts

/// RevOps under the head of one of the teams that it is there to join.
///
/// S3 weighs CRO, COO and CFO; S4 names CRO and COO only; S2 takes VP RevOps and CRO for
/// one seat (C11). No source names the CEO; we accept it. Specialists embedded in other
/// teams are left to `scattered-ops`.
struct RevopsReportsElsewhere: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning, benchmarks: ["reporting.revops"],
    summary: "RevOps reports to somebody else than the CRO, COO or CFO.",
    why:
      "The reporting line is its political capital: under one team it becomes that team's support.",
    remedy: "Move RevOps under the CRO; without one, under the COO or CFO.",
    how:
      "Takes whoever leads RevOps, specialists left out, and looks at the manager's role and "
      + "function: CRO, COO, CFO, CEO or a vice president of finance or operations hold, every "
      + "other decides.")

  static let examples = [
    Example(
      "CEO > VP Sales > RevOps Manager > RevOps Analyst x3", .violated(at: "revops-manager")),
    Example("CEO > CRO > VP RevOps > RevOps Manager > RevOps Analyst x3", .holds),
    Example("CEO > CFO > RevOps Manager", .holds),
    Example("CEO > RevOps Manager", .holds),
    Example("CEO > VP Sales > RevOps Analyst", .notApplicable),
    Example("Mystery > RevOps Manager", .unknown),
    Example(nil, .unknown),
  ]

  /// Functions whose vice presidents stand in for the officers.
  private static let offices = ["executive", "finance", "operations"]
  private static let homes = ["cro", "coo", "cfo", "ceo"]
  private static let specialists = [
    "sales-operations", "marketing-operations", "cs-operations", "enablement", "deal-desk",
    "systems-admin", "revops-analyst", "bi-analyst",
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard facts.saysWhatPeopleDo else { return [.unknown([facts.missingTitles])] }
    let heads = facts.roster.positions(inFunction: "revenue-operations").filter { position in
      let role = facts.role(ofPosition: position)
      if role == "revops-generalist" { return true }
      guard role.map(specialists.contains) != true else { return false }
      return facts.level(ofPosition: position).map { $0 >= .lead } == true
    }
    return heads.compactMap { head in
      let above = Int(structure.manager[head])
      guard above >= 0 else { return nil }
      let function = facts.function(ofPosition: above)
      guard function != "revenue-operations" else { return nil }
      let (role, level) = (facts.role(ofPosition: above), facts.level(ofPosition: above))
      if let role, homes.contains(role) { return .holds }
      if let function, let level, level >= .vp, offices.contains(function) { return .holds }
      guard function != nil || role != nil else { return .unknown([.titles]) }
      return .violated(
        Violation(
          facts.subject(head), expected: facts.principle(info.benchmarks),
          "\(facts.call(head)) reports to \(facts.call(above)); CRO, COO or CFO (S3) | "
            + "CRO or COO (S4)"))
    }
  }
}
