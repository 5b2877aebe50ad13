import Facts
import OrgModel

/// An owner who left, or a post that nobody holds.
struct OwnerNotInPost: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .critical, benchmarks: ["ownership.every-account"],
    summary: "An account owner has left, or the owning post is vacant.",
    why: "The CRM shows an owner, so nobody notices that the account has none.",
    remedy: "Reassign the book, at the latest when its owner leaves.",
    how: "Looks at the status of each owner's row; departed, vacant and planned decide.")

  static let examples = [
    Example("CSM [status=departed]", accounts: "csm: 2 x 30k", .violated(at: "csm")),
    Example("CSM [status=vacant]", accounts: "csm: 2 x 30k", .violated(at: "csm")),
    Example("CSM", accounts: "csm: 2 x 30k", .holds),
    Example("CSM", accounts: "ghost: 2 x 30k", .notApplicable),
    Example(nil, accounts: "csm: 2 x 30k", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segmentation = facts.segmentation, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard facts.org.people.count > 0 else { return [.unknown([.people])] }
    return (0..<segmentation.books.count).compactMap { book in
      let owner = segmentation.books.owner[book]
      guard case .position(let position) = facts.org.reference(owner) else { return nil }
      let state = facts.org.positions.state[position]
      guard state != .filled else { return .holds }
      let accounts = Int(segmentation.books.accounts[book])
      let reason = state == .departed ? "has left" : "is a \(state) post"
      return .violated(
        Violation(
          Subject(.owner, facts.org.interning.identities[owner] ?? ""),
          observed: Double(accounts), expected: facts.principle(info.benchmarks),
          "\(facts.call(position)) \(reason) and still owns \(counted(accounts, "account"))"))
    }
  }
}
