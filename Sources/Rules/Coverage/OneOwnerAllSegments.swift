import Facts

/// Enterprise and small customers in one book.
struct OneOwnerAllSegments: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .warning, benchmarks: ["ownership.one-motion-per-book"],
    summary: "One owner looks after enterprise and small customers in one book.",
    why: "The two need different playbooks; the urgent many push out the important few.",
    remedy: "Give the small accounts to a pooled or digital owner, the large to a named one.",
    how:
      "Counts each owner's accounts by the segment of their ARR; some of strategic or "
      + "enterprise beside some of SMB or self-serve decide.")

  static let examples = [
    Example("CSM", accounts: "csm: 5 x 200k, csm: 90 x 8k", .violated(at: "csm")),
    Example("CSM", accounts: "csm: 5 x 200k, csm: 20 x 50k", .holds),
    Example("CSM", accounts: "-: 5 x 200k", .notApplicable),
    Example("CSM", accounts: "csm: 5 x ?", .unknown),
    Example("CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segmentation = facts.segmentation, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    let segments = segmentation.scheme.segments
    let largeCodes = segments.indices.filter { segments[$0].touch?.isNamed == true }
    let smallCodes = segments.indices.filter { segments[$0].touch?.isPooled == true }
    guard !largeCodes.isEmpty, !smallCodes.isEmpty else { return [.notApplicable] }
    let (large, small) = (names(segments, largeCodes), names(segments, smallCodes))
    return (0..<segmentation.books.count).map { book in
      let owner = segmentation.books.owner[book]
      let many = largeCodes.reduce(0) { $0 + segmentation.books.accounts(of: book, in: $1) }
      let few = smallCodes.reduce(0) { $0 + segmentation.books.accounts(of: book, in: $1) }
      guard many > 0, few > 0 else {
        return segmentation.books.unclassified[book] > 0 ? .unknown(facts.missingSegments) : .holds
      }
      return .violated(
        Violation(
          Subject(.owner, facts.org.interning.identities[owner] ?? ""),
          expected: facts.principle(info.benchmarks),
          "\(facts.callOwner(owner)) looks after \(many) \(large) and \(few) \(small) accounts",
          plugin: segmentation.scheme.plugin))
    }
  }

  private static func names(_ segments: [SegmentDefinition], _ codes: [Int]) -> String {
    codes.map { segments[$0].id }.joined(separator: " or ")
  }
}
