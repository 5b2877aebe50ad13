import Facts

/// A manager with a CSM's job on top.
///
/// Leads may carry a book: S1's ladder has them between contributors and managers.
struct ManagerWithFullBook: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .advice, benchmarks: ["career.management-skills", "span.manager"],
    summary: "A manager in customer success has a full book of accounts as well as a team.",
    why: "Accounts are urgent and coaching is not: the team is led in what time is left.",
    remedy: "Hand the book to the team, or make the post a lead's and give the team a manager.",
    how:
      "For owners with direct reports who are no leads, adds each segment's accounts over the "
      + "lower end of its ratio, per FTE; a sum of one or more is a full book.")

  static let examples = [
    Example(
      "VP CS > CS Manager > CSM x5", accounts: "cs-manager: 15 x 120k", .violated(at: "cs-manager")),
    Example("VP CS > CS Manager > CSM x5", accounts: "cs-manager: 14 x 120k", .holds),
    Example("VP CS > CS Team Lead > CSM x5", accounts: "cs-team-lead: 15 x 120k", .notApplicable),
    Example("VP CS > CSM x5", accounts: "csm-1: 15 x 120k", .notApplicable),
    Example("VP CS > CS Manager > CSM x5", accounts: "cs-manager: 14 x ?", .unknown),
    Example("VP CS > CS Manager > CSM x5", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard facts.segmentation != nil, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    let outcomes = (facts.bookLoads() ?? []).compactMap { load -> Outcome? in
      guard case .position(let position) = facts.org.reference(load.owner),
        structure.span[position] > 0, facts.level(ofPosition: position) != .lead
      else { return nil }
      guard !load.isTooSmall else {
        if load.unclassified > 0 { return .unknown(facts.missingSegments) }
        return load.unrated > 0 ? .notApplicable : .holds
      }
      let team = counted(Int(structure.span[position]), "direct report")
      return .violated(
        Violation(
          Subject(.owner, facts.org.interning.identities[load.owner] ?? ""),
          observed: load.percentOfSmallest,
          expected: Expectation(
            low: nil, high: 0, unit: "% of a full book at the lower ratios",
            info.benchmarks.flatMap { Array(facts.catalog[$0]) } + load.benchmarks),
          "\(facts.call(position)) leads \(team) and has a full book: \(load.content)"))
    }
    return outcomes.isEmpty ? [.notApplicable] : outcomes
  }
}
