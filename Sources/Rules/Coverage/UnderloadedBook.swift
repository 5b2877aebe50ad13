import Facts

/// A book with fewer accounts than its owner could look after.
struct UnderloadedBook: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .advice,
    benchmarks: [
      "csm-ratio.strategic", "csm-ratio.enterprise", "csm-ratio.mid-market", "csm-ratio.smb",
      "csm-ratio.self-serve", "csm-ramp.full-book",
    ],
    summary: "An owner has fewer accounts than the ratios of their segments ask for.",
    why: "Room in one book is what an overloaded one needs, before anybody is hired.",
    remedy: "Move accounts here from overloaded books.",
    how:
      "Adds each segment's accounts over the lower end of its ratio and compares the sum with "
      + "the owner's FTE; CSMs in their ramp are left out, and accounts without ARR leave it "
      + "open.")

  static let examples = [
    Example("CSM", accounts: "csm: 14 x 120k", .violated(at: "csm")),
    Example("CSM", accounts: "csm: 15 x 120k", .holds),
    Example("CSM", accounts: "csm: 9 x 120k, csm: 12 x 30k, csm: 10 x 6k", .holds),
    Example("CSM", accounts: "csm: 30 x 50k, csm: 5 x 120k", .holds),
    Example("CSM [fte=0.5]", accounts: "csm: 8 x 120k", .holds),
    Example("Account Executive", accounts: "account-executive: 2 x 120k", .notApplicable),
    // New CSMs get their book step by step.
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 14 x 120k",
      company: #"{"as_of": "2026-02-15"}"#, .notApplicable),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 14 x 120k",
      company: #"{"as_of": "2026-02-16"}"#, .violated(at: "csm")),
    Example("CSM", accounts: "csm: 9 x ?", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard facts.segmentation != nil, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard let loads = facts.bookLoads(), !loads.isEmpty else { return [.notApplicable] }
    let firstFull = facts.expectation("csm-ramp.full-book")?.low ?? 0
    return loads.map { load in
      guard load.isTooSmall else { return .holds }
      if let week = facts.rampWeek(of: load.owner), week < firstFull { return .notApplicable }
      if load.unclassified > 0 { return .unknown(facts.missingSegments) }
      guard load.unrated == 0 else { return .notApplicable }
      let share = load.percentOfSmallest
      return .violated(
        Violation(
          Subject(.owner, facts.org.interning.identities[load.owner] ?? ""), observed: share,
          expected: Expectation(
            low: 100, high: nil, unit: "% of a full book at the lower ratios", load.benchmarks),
          "\(facts.callOwner(load.owner)) has only \(counted(load.accounts, "account")): "
            + "\(load.content); that is \(numberText(share))% of the smallest full book for "
            + "\(numberText(load.capacity)) FTE\(facts.otherRatios(load))"))
    }
  }
}
