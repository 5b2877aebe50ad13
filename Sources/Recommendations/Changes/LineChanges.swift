import Facts
import OrgModel
import Rules

/// Reporting lines that lead elsewhere.
extension ChangeMaker {
  func correctManagers(_ draft: inout Draft) {
    let near = NearMisses(org)
    let wanted = Set(draft.findings.map(\.violation.subject.id))
    for line in structure?.dangling ?? [] {
      let id = org.interning.identities[org.identity(ofRow: line.row)] ?? ""
      guard wanted.contains(id) else { continue }
      let reference = org.interning.identities[line.reference] ?? ""
      guard !line.isAmbiguous, let meant = near.id(like: reference) else {
        draft.obstacles.append("Who \"\(reference)\" is, the manager of \(id), nobody can tell.")
        continue
      }
      draft.changes.append(
        .set(.managerID, ofRow: line.row, of: org, from: reference, to: meant))
      draft.details.append("\(id) reports to \(meant), written \"\(reference)\".")
    }
  }

  /// Whoever peers of the same function and level report to: more than half of at least two.
  private func likelyManager(of position: Int) -> (manager: Int, peers: Int, of: Int)? {
    guard let structure, let function = facts.function(ofPosition: position) else { return nil }
    let level = facts.level(ofPosition: position)
    var counts: [Int: Int] = [:]
    var peers = 0
    for peer in facts.roster.positions(inFunction: function) where peer != position {
      let manager = Int(structure.manager[peer])
      guard manager >= 0, manager != position, facts.level(ofPosition: peer) == level,
        structure.depth[peer] > 0
      else { continue }
      peers += 1
      counts[manager, default: 0] += 1
    }
    guard peers >= 2, let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value * 2 > peers
    else { return nil }
    return (best.key, best.value, peers)
  }

  func setLikelyManagers(_ draft: inout Draft) {
    for finding in draft.findings {
      let id = finding.violation.subject.id
      var members = position(id).map { [$0] } ?? []
      if let start = members.first,
        let cycle = structure?.cycles.first(where: { $0.contains(start) })
      {
        members = cycle
      }
      let found = members.lazy.compactMap { member in
        self.likelyManager(of: member).flatMap { likely in
          members.contains(likely.manager) ? nil : (member, likely)
        }
      }.first
      guard let (member, likely) = found else {
        draft.obstacles.append(
          "\(members.first.map(facts.call) ?? id): peers have no manager in common; ask who leads.")
        continue
      }
      draft.changes += report(member, to: likely.manager)
      draft.details.append(
        "\(facts.call(member)) reports to \(facts.call(likely.manager)), as \(likely.peers) of "
          + "\(likely.of) peers do. Ask before it is written down.")
    }
  }

  func joinRoots(_ draft: inout Draft) {
    guard let structure, let totals = try? structure.totalReports(),
      let head = structure.roots.max(by: { totals[$0] < totals[$1] })
    else { return }
    for finding in draft.findings {
      guard let root = position(finding.violation.subject.id), root != head else { continue }
      draft.changes += report(root, to: head)
      draft.details.append("\(facts.call(root)) reports to \(facts.call(head)).")
    }
  }

  func setInterimManager(_ draft: inout Draft) {
    guard let structure, let post = draft.subject.flatMap({ position($0.id) }) else { return }
    let above = Int(structure.manager[post])
    guard above >= 0, org.positions.state[above] == .filled else {
      draft.obstacles.append("Nobody holds the post above either.")
      return
    }
    for report in 0..<structure.manager.count
    where Int(structure.manager[report]) == post && org.positions.state[report] == .filled {
      draft.changes += self.report(report, to: above)
    }
    draft.details.append(
      "Until then \(counted(draft.changes.count, "person", many: "people")) report to "
        + "\(facts.call(above)).")
  }

  func moveSubject(_ draft: inout Draft) {
    guard let subject = draft.subject.flatMap({ position($0.id) }) else { return }
    move([subject], &draft)
  }

  func moveOperations(_ draft: inout Draft) {
    let roles = ["sales-operations", "marketing-operations", "cs-operations"]
    let specialists = facts.roster.positions(inRoles: roles).filter { position in
      guard let above = structure.map({ Int($0.manager[position]) }), above >= 0 else {
        return true
      }
      return facts.function(ofPosition: above) != "revenue-operations"
    }
    move(specialists, &draft)
  }

  func moveSdrs(_ draft: inout Draft) {
    guard let structure, let head = draft.subject.flatMap({ position($0.id) }) else { return }
    // A manager of SDRs brings the team along.
    let team = facts.roster.positions(inRoles: ["sdr-manager", "sdr"]).filter {
      Int(structure.manager[$0]) == head
    }
    move(team, &draft)
  }

  /// Where the decision model puts a role; behind all that it names if it does not.
  private func place(_ role: String, _ draft: Draft) -> Int {
    draft.preferred.firstIndex(of: role) ?? draft.preferred.count
  }

  /// Lets `positions` report to the first of the action's roles that is held. What other
  /// holders there are is an alternative.
  private func move(_ positions: [Int], _ draft: inout Draft) {
    let held = draft.action.moveTo.flatMap { role in holders(of: role).map { (role, $0) } }
      .filter { !positions.contains($0.1) }
      .enumerated()
      .sorted { left, right in
        (place(left.element.0, draft), left.offset) < (place(right.element.0, draft), right.offset)
      }
      .map(\.element)
    guard let target = held.first?.1 else {
      draft.obstacles.append(
        "Nobody holds the role \(draft.action.moveTo.joined(separator: ", ")) in the people table: "
          + "say who it is to be.")
      return
    }
    for position in positions {
      draft.changes += report(position, to: target)
      draft.details.append("\(facts.call(position)) reports to \(facts.call(target)).")
    }
    for (place, (role, manager)) in held.enumerated() {
      draft.alternatives.append(Alternative(role, facts.call(manager), rank: place + 1))
    }
  }
}
