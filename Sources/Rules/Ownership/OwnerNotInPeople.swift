import Facts
import OrgModel

/// An owner whom the HRIS does not know.
struct OwnerNotInPeople: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .critical, benchmarks: ["ownership.every-account"],
    summary: "An account owner is not in the people table.",
    why: "CRM owners outlive people: accounts of a forgotten user are orphans in disguise.",
    remedy: "Reassign the accounts, or correct the owner's id in the CRM.",
    how:
      "Looks each owner of accounts up in the people table by id, mail address and name; one "
      + "who is not found, or a name that several have, decides.")

  static let examples = [
    Example("CSM", accounts: "csm: 2 x 30k, ghost: 3 x 30k", .violated(at: "ghost")),
    Example("CSM", accounts: "csm: 2 x 30k", .holds),
    Example("CSM", accounts: "-: 2 x 30k", .notApplicable),
    Example(nil, accounts: "csm: 2 x 30k", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segmentation = facts.segmentation, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard facts.org.people.count > 0 else { return [.unknown([.people])] }
    guard segmentation.books.count > 0 else { return [.notApplicable] }
    let unknown = segmentation.unknownOwners
    guard !unknown.isEmpty else { return [.holds] }
    let nearMisses = NearMisses(facts.org)
    return unknown.map { book in
      let symbol = segmentation.books.owner[book]
      let owner = facts.org.interning.identities[symbol] ?? ""
      let accounts = Int(segmentation.books.accounts[book])
      let reason =
        facts.org.reference(symbol) == .ambiguous
        ? "is a name that several people have; use the id"
        : "is not in the people table"
          + (nearMisses.id(like: owner).map { "; \"\($0)\" is" } ?? "")
      return .violated(
        Violation(
          Subject(.owner, owner), observed: Double(accounts),
          expected: facts.principle(info.benchmarks),
          "\(owner) owns \(counted(accounts, "account")) and \(reason)"))
    }
  }
}
