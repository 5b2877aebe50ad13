import Catalog
import Facts
import OrgModel

/// A CSM of one segment whose accounts are of others.
///
/// Strategic accounts go with enterprise, as S1 gives them to Enterprise CSMs; SMB and
/// self-serve are both digital. A few accounts of another segment are no defect: most
/// of the book is.
struct OwnerOutsideSegment: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .warning,
    benchmarks: ["coverage.segment-appropriate", "coverage.smb-in-enterprise-book"],
    summary: "Most accounts of a CSM are of other segments than the one the CSM is there for.",
    why: "Who is hired and trained for one touch gives the other accounts the wrong one.",
    remedy: "Move the accounts to owners of their segment, or change what the CSM is there for.",
    how:
      "Compares the segment in a CSM's title or segment column with the segments of the "
      + "accounts by ARR; more accounts of others than of the own, those without ARR counted as "
      + "own, decide.")

  static let examples = [
    Example(
      "Enterprise CSM", accounts: "enterprise-csm: 5 x 120k, enterprise-csm: 6 x 8k",
      .violated(at: "enterprise-csm")),
    Example(
      "Enterprise CSM", accounts: "enterprise-csm: 5 x 120k, enterprise-csm: 5 x 8k", .holds),
    Example(
      "CSM [segment=Mid-Market]", accounts: "csm: 2 x 50k, csm: 3 x 120k", .violated(at: "csm")),
    Example("Enterprise CSM", accounts: "enterprise-csm: 5 x 900k", .holds),
    Example("Digital CSM", accounts: "digital-csm: 99 x 1k", .holds),
    Example("Digital CSM", accounts: "digital-csm: 9 x 90k", .violated(at: "digital-csm")),
    Example("CSM", accounts: "csm: 5 x 120k, csm: 6 x 8k", .notApplicable),
    Example("Enterprise AE", accounts: "enterprise-ae: 6 x 8k", .notApplicable),
    Example("Enterprise CSM", accounts: "enterprise-csm: 6 x ?", .unknown),
    Example("Enterprise CSM", accounts: "enterprise-csm: 5 x 8k, enterprise-csm: 5 x ?", .unknown),
    Example(nil, accounts: "csm: 6 x 8k", .unknown),
  ]

  /// Segments that one owner serves together.
  private static let together = [
    ["strategic", "enterprise"], ["mid-market"], ["smb", "self-serve", "digital"],
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segmentation = facts.segmentation, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard facts.org.people.has(.title) || facts.org.people.has(.segment) else {
      return [.unknown([facts.missingTitles])]
    }
    let names = segmentation.scheme.segments.map(\.id)
    let outcomes = (0..<segmentation.books.count).compactMap { book -> Outcome? in
      let owner = segmentation.books.owner[book]
      guard case .position(let position) = facts.org.reference(owner),
        facts.org.positions.state[position] == .filled,
        facts.function(ofPosition: position) == "customer-success",
        let segment = facts.segment(ofPosition: position),
        let own = together.first(where: { $0.contains(segment) }),
        // A scheme with segments of its own says nothing of whom an owner is there for.
        names.contains(where: own.contains)
      else { return nil }
      let inside = names.indices.filter { own.contains(names[$0]) }
        .reduce(0) { $0 + segmentation.books.accounts(of: book, in: $1) }
      let unclassified = Int(segmentation.books.unclassified[book])
      let outside = Int(segmentation.books.accounts[book]) - unclassified - inside
      guard outside > inside + unclassified else {
        return outside + unclassified > inside ? .unknown(facts.missingSegments) : .holds
      }
      return .violated(
        Violation(
          Subject(.owner, facts.org.interning.identities[owner] ?? ""),
          observed: Double(outside), expected: facts.principle(info.benchmarks),
          "\(facts.call(position)) is there for \(segment) accounts and has \(inside) of "
            + "them beside \(counted(outside, "other"))"))
    }
    return outcomes.isEmpty ? [.notApplicable] : outcomes
  }
}
