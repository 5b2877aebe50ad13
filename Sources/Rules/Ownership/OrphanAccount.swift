import Facts

/// An account that nobody looks after.
struct OrphanAccount: Rule {
  static let info = RuleInfo(
    area: .ownership, severity: .critical, benchmarks: ["ownership.every-account"],
    summary: "An account has no owner.",
    why: "Nobody renews, expands or saves an account that nobody owns.",
    remedy: "Assign an owner whose book has room in the account's segment.",
    how: "Looks at the owner of each account; a blank cell or a word for nobody decides.")

  static let examples = [
    Example("CSM", accounts: "csm: 2 x 30k, -: 1 x 90k", .violated(at: "a3")),
    Example("CSM", accounts: "csm: 2 x 30k", .holds),
    Example("CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segmentation = facts.segmentation, facts.org.accounts.has(.ownerID) else {
      return facts.missingBooks ?? []
    }
    guard segmentation.orphans.count > 0 else { return [.holds] }
    let currency = facts.org.company.text("currency")
    return segmentation.orphans.buffer.map { row in
      let arr = facts.org.accounts.real(.arr, Int(row))
      let worth = arr.isNaN ? "of unknown ARR" : "of \(money(arr, currency: currency)) ARR"
      return .violated(
        Violation(
          Subject(.account, facts.org.accounts.text(.accountID, Int(row)) ?? ""),
          expected: facts.principle(info.benchmarks),
          "\(facts.org.accountName(Int(row))) \(worth) has no owner"))
    }
  }
}
