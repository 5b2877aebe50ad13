import Facts
import OrgModel
import Rules

/// Says what recommendations amount to in the tables: which cells and rows become what.
struct ChangeMaker {
  let facts: Facts
  let structure: Structure?

  init(_ facts: Facts) {
    self.facts = facts
    structure = facts.structure
  }

  var org: Org { facts.org }

  /// Fills in changes and details. Accounts are another matter: see `AccountChanges`.
  func fill(_ draft: inout Draft) {
    switch draft.action.change {
    case .none, .reassign: break
    case .correctManager: correctManagers(&draft)
    case .likelyManager: setLikelyManagers(&draft)
    case .joinRoot: joinRoots(&draft)
    case .interimManager: setInterimManager(&draft)
    case .moveTo: moveSubject(&draft)
    case .moveOperations: moveOperations(&draft)
    case .moveSdrs: moveSdrs(&draft)
    case .removeRows: removeRows(&draft)
    case .relabel: relabel(&draft)
    case .splitTeam: splitTeam(&draft)
    case .addPost: addPost(&draft)
    }
    if draft.changes.isEmpty, draft.obstacles.isEmpty, draft.action.change != .reassign {
      draft.obstacles.append("This is not written in the people or accounts table.")
    }
  }

  /// The position that an id refers to.
  func position(_ id: String) -> Int? {
    var id = id
    let symbol = id.withUTF8 { org.interning.identities.symbol(of: $0) }
    if let symbol, case .position(let position) = org.reference(symbol) { return position }
    return nil
  }

  /// The first of `roles` that somebody holds, as a position.
  func holder(ofAny roles: [String]) -> Int? { roles.lazy.flatMap(holders).first }

  /// Who holds a role. A title names no role of finance or operations: there it is the chief.
  func holders(of role: String) -> [Int] {
    let own = facts.roster.positions(inRoles: [role])
    guard own.isEmpty, let function = ["cfo": "finance", "coo": "operations"][role] else {
      return own
    }
    return facts.roster.positions(inFunction: function).filter {
      facts.level(ofPosition: $0) == .cxo
    }
  }

  /// Lets a position report to another. Whatever named the manager before is emptied.
  func report(_ position: Int, to manager: Int) -> [TableChange] {
    let row = Int(org.positions.firstRow[position])
    let before = org.interning.identities[org.people.symbol(.managerID, row)]
    var changes = [
      TableChange.set(
        .managerID, ofRow: row, of: org, from: before, to: org.id(ofPosition: manager))
    ]
    for field in [PersonField.managerEmail, .managerName] {
      if let text = org.interning.identities[org.people.symbol(field, row)] {
        changes.append(.set(field, ofRow: row, of: org, from: text, to: nil))
      }
    }
    return changes
  }

  private func removeRows(_ draft: inout Draft) {
    let wanted = Set(draft.findings.map(\.violation.subject))
    for row in org.positions.duplicateRows.buffer.map({ Int($0) }) {
      let id = org.interning.identities[org.identity(ofRow: row)] ?? ""
      guard wanted.contains(where: { $0.kind != .account && $0.id == id }) else { continue }
      draft.changes.append(.remove(.people, row: row, id: id))
    }
    let accounts = Set(wanted.filter { $0.kind == .account }.map(\.id))
    var seen: Set<String> = []
    for row in 0..<org.accounts.count where !accounts.isEmpty {
      guard let id = org.accounts.text(.accountID, row), accounts.contains(id) else { continue }
      if !seen.insert(id).inserted { draft.changes.append(.remove(.accounts, row: row, id: id)) }
    }
    draft.details.append(
      "The first row of each id stays; \(counted(draft.changes.count, "other row")) leave.")
  }

  private func relabel(_ draft: inout Draft) {
    guard let segmentation = facts.segmentation else { return }
    let wanted = Set(draft.findings.map(\.violation.subject.id))
    let names = segmentation.scheme.segments.map(\.id)
    var counts = [Int](repeating: 0, count: names.count)
    for (account, _) in segmentation.labelMismatches {
      let code = Int(segmentation.codes[account])
      guard let id = org.accounts.text(.accountID, account), wanted.contains(id),
        names.indices.contains(code)
      else { continue }
      let before = org.interning.labels[org.accounts.symbol(.segment, account)]
      draft.changes.append(
        .set(.segment, ofAccount: account, of: org, from: before, to: names[code]))
      counts[code] += 1
    }
    for (code, count) in counts.enumerated() where count > 0 {
      draft.details.append("To \(names[code]): \(counted(count, "account")).")
    }
  }
}
