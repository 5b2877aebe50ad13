import Facts

/// A manager of customer success whom nobody reports to.
///
/// Where accounts are the job, the title is only a high one for a CSM.
struct CsManagerWithoutTeam: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .advice, benchmarks: ["span.manager", "career.management-skills"],
    summary: "A manager or director of customer success leads nobody and owns no accounts.",
    why: "Promotion to a title without a team loses a good CSM and wins no manager.",
    remedy: "Give the post a team, or a senior rung of the contributors' ladder.",
    how:
      "Takes managers, directors and vice presidents of customer success with neither direct "
      + "reports nor accounts of their own.")

  static let examples = [
    Example("VP CS > Director CS x2", .violated(at: "director-cs-1", "director-cs-2")),
    Example(
      "VP CS > Manager of Customer Success", accounts: "csm: 5 x 120k",
      .violated(at: "manager-of-customer-success")),
    Example(
      "CRO > Manager of Customer Success", accounts: "manager-of-customer-success: 5 x 120k",
      .notApplicable),
    Example("VP CS > CS Manager > CSM", .holds),
    Example("VP CS > CS Manager > CSM [status=vacant]", .holds),
    Example("CEO > Sales Manager", .notApplicable),
    Example("CRO > Manager of Customer Success", .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    let managers = facts.roster.positions(inRoles: ["cs-manager", "cs-director", "vp-cs"])
    guard !managers.isEmpty else { return [.notApplicable] }
    let owners = facts.accountOwners
    let expected = facts.expectation("span.manager")
    return managers.map { position in
      guard structure.span[position] == 0 else { return .holds }
      if owners?.contains(position) == true { return .notApplicable }
      // A manager of customer success may be a CSM by another name; a director is none.
      if owners == nil, facts.role(ofPosition: position) == "cs-manager" {
        return .unknown([facts.org.accounts.count == 0 ? .accounts : .owners])
      }
      return .violated(
        Violation(
          facts.subject(position), observed: 0,
          expected: expected.map {
            Expectation(
              low: $0.low, high: $0.high, unit: $0.unit,
              $0.benchmarks + Array(facts.catalog["career.management-skills"]))
          },
          "\(facts.call(position)) leads nobody and owns no accounts; managers have "
            + "\(expected?.description ?? "") reports"))
    }
  }
}

extension Facts {
  /// Positions that own accounts; nil where no owners are known.
  fileprivate var accountOwners: Set<Int>? {
    guard let segmentation, org.accounts.has(.ownerID) else { return nil }
    return Set(
      segmentation.books.owner.buffer.compactMap {
        if case .position(let position) = org.reference($0) { position } else { nil }
      })
  }
}
