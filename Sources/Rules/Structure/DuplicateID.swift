import Facts
import OrgModel

/// One id on several rows.
struct DuplicateID: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .critical, benchmarks: ["reporting-lines.sound"],
    summary: "An employee or account id is on several rows.",
    why: "Which row is true is anybody's guess; counts and books come out twice.",
    remedy: "Keep one row an id; give people who share a post a common position_id instead.",
    how:
      "Counts the rows of each employee id, positions shared on purpose left out, and of each "
      + "account id; more than one decides.")

  static let examples = [
    Example("CEO > VP > AE, CEO > Manager > AE", .violated(at: "ae")),
    Example("CEO > VP > AE", .holds),
    Example("CEO", accounts: "ceo: 2 x 10k", .holds),
    Example(nil, accounts: "csm: 2 x 10k", .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let org = facts.org
    guard org.people.count > 0 || org.accounts.count > 0 else {
      return [.unknown([.people, .accounts])]
    }
    var rowsOfPosition: [Int32: Int] = [:]
    var order: [Int32] = []
    for row in org.positions.duplicateRows.buffer {
      let position = org.positions.positionOfRow[Int(row)]
      if rowsOfPosition[position] == nil { order.append(position) }
      rowsOfPosition[position, default: 1] += 1
    }
    var outcomes: [Outcome] = order.map { position in
      let rows = rowsOfPosition[position] ?? 1
      return .violated(
        Violation(
          facts.subject(Int(position)), observed: Double(rows),
          expected: facts.principle(info.benchmarks),
          "\(facts.call(Int(position))) is on \(rows) rows of the people table; "
            + "the first one counts"))
    }
    outcomes += repeatedAccounts(in: facts).map { id, rows in
      .violated(
        Violation(
          Subject(.account, id), observed: Double(rows),
          expected: facts.principle(info.benchmarks),
          "account \(id) is on \(rows) rows of the accounts table; each one counts"))
    }
    return outcomes.isEmpty ? [.holds] : outcomes
  }

  private static func repeatedAccounts(in facts: Facts) -> [(id: String, rows: Int)] {
    let accounts = facts.org.accounts.count
    var ids = SymbolTable()
    var rows: [Symbol: Int] = [:]
    for row in 0..<accounts {
      let known = ids.count
      guard let symbol = try? ids.intern(facts.org.accountIDBytes(row)) else { return [] }
      if Int(symbol) < known { rows[symbol, default: 1] += 1 }
    }
    return rows.sorted { $0.key < $1.key }.compactMap { symbol, count in
      ids[symbol].map { ($0, count) }
    }
  }
}
