import Facts

/// A book with more accounts than its owner can look after.
struct OverloadedBook: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .critical,
    benchmarks: [
      "csm-ratio.strategic", "csm-ratio.enterprise", "csm-ratio.mid-market", "csm-ratio.smb",
      "csm-ratio.self-serve",
    ],
    summary: "An owner has more accounts than the ratios of their segments allow.",
    why: "Stretched owners only react: health falls and renewals come as surprises.",
    remedy: "Move accounts to owners with room, change the touch model, or hire.",
    how:
      "Adds each segment's accounts over the upper end of its ratio, for owners in customer "
      + "success, and compares the sum with their FTE; accounts without ARR leave it open "
      + "unless the others are too many already.")

  static let examples = [
    Example("CSM", accounts: "csm: 26 x 120k", .violated(at: "csm")),
    Example("CSM", accounts: "csm: 25 x 120k", .holds),
    Example("CSM", accounts: "csm: 2 x 600k, csm: 10 x 120k, csm: 24 x 30k, csm: 16 x 6k", .holds),
    Example("CSM", accounts: "csm: 49 x 50k, csm: 22 x 120k", .violated(at: "csm")),
    Example("CSM [fte=0.5]", accounts: "csm: 20 x 120k", .violated(at: "csm")),
    Example("CSM", accounts: "csm: 900 x 1k", .holds),
    Example("Account Executive", accounts: "account-executive: 90 x 120k", .notApplicable),
    Example("CSM", accounts: "csm: 90 x ?", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard facts.segmentation != nil, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard let loads = facts.bookLoads(), !loads.isEmpty else { return [.notApplicable] }
    return loads.map { load in
      guard load.isTooLarge else {
        if load.unclassified > 0 { return .unknown(facts.missingSegments) }
        return load.unrated > 0 ? .notApplicable : .holds
      }
      let share = load.percentOfLargest
      return .violated(
        Violation(
          Subject(.owner, facts.org.interning.identities[load.owner] ?? ""), observed: share,
          expected: Expectation(
            low: nil, high: 100, unit: "% of a full book at the upper ratios", load.benchmarks),
          "\(facts.callOwner(load.owner)) has \(counted(load.accounts, "account")): "
            + "\(load.content); that is \(numberText(share))% of the largest book for "
            + "\(numberText(load.capacity)) FTE\(facts.otherRatios(load))"))
    }
  }
}
