import Facts
import OrgModel
import Rules

/// Teams that are too wide for one manager.
///
/// Room in teams beside it comes first, for it needs no new post; then as few leads as bring
/// everybody into the band: the manager keeps as many as the band allows with the leads.
extension ChangeMaker {
  func splitTeam(_ draft: inout Draft) {
    guard let structure, let manager = draft.subject.flatMap({ position($0.id) }),
      let expected = draft.findings.compactMap(\.violation.expected).first,
      let most = expected.high.map({ Int($0) })
    else { return }
    let areManagers = expected.unit == "managers"
    let team = (0..<structure.manager.count).filter {
      Int(structure.manager[$0]) == manager && structure.isPresent[$0]
        && (structure.span[$0] > 0) == areManagers
    }
    let beside = self.beside(manager, most, areManagers, structure)
    let rooms = beside.map { most - $0.count }
    let excess = team.count - most
    let hasRoom = rooms.reduce(0, +) >= excess
    let band = facts.catalog["span.manager"].first
    let split = areManagers ? nil : LeadSplit(team.count, least: Int(band?.low ?? 1), most: most)
    if hasRoom {
      draft.alternatives.append(
        Alternative(
          "teams-beside", "\(counted(excess, "report")) to "
            + beside.map { facts.call($0.manager) }.joined(separator: ", "), rank: 1))
    }
    if let split {
      draft.alternatives.append(
        Alternative("leads", split.summary, rank: draft.alternatives.count + 1))
    }
    let order = leastSettled(team)
    if hasRoom {
      var moving = order.prefix(excess)
      for (place, room) in zip(beside, rooms) {
        for report in moving.prefix(room) {
          draft.changes += self.report(report, to: place.manager)
          draft.details.append("\(facts.call(report)) reports to \(facts.call(place.manager)).")
        }
        moving = moving.dropFirst(room)
      }
    } else if let split {
      addLeads(split, over: alike(team), below: manager, &draft)
    } else {
      draft.obstacles.append(
        areManagers
          ? "No team beside it has room for another manager." : "No number of leads fits the band.")
    }
  }

  /// Managers of the same function below the same manager, who have room.
  private func beside(
    _ manager: Int, _ most: Int, _ areManagers: Bool, _ structure: Structure
  ) -> [(manager: Int, count: Int)] {
    let above = structure.manager[manager]
    guard above >= 0, let function = facts.function(ofPosition: manager) else { return [] }
    return (0..<structure.manager.count).compactMap { other in
      guard other != manager, structure.manager[other] == above, structure.span[other] > 0,
        org.positions.state[other] == .filled, facts.function(ofPosition: other) == function,
        facts.level(ofPosition: other) == facts.level(ofPosition: manager)
      else { return nil }
      let reports = (0..<structure.manager.count).filter { Int(structure.manager[$0]) == other }
      let managers = reports.count { structure.span[$0] > 0 }
      // A director with managers and one without are different posts.
      guard areManagers == (managers > 0) else { return nil }
      let count = areManagers ? managers : Int(structure.span[other])
      return count < most ? (other, count) : nil
    }
  }

  /// Who came last comes first, so that the longest working relations stay.
  private func leastSettled(_ team: [Int]) -> [Int] {
    func start(_ position: Int) -> Int32 {
      org.people.day(.startDate, Int(org.positions.firstRow[position])).number
    }
    return team.sorted { (start($0), $0) > (start($1), $1) }
  }

  /// The team with those of one title and segment together, the most frequent first.
  private func alike(_ team: [Int]) -> [Int] {
    func key(_ position: Int) -> String {
      (org.label(.title, ofPosition: position) ?? "") + "\n"
        + (facts.segment(ofPosition: position) ?? "")
    }
    let counts = Dictionary(grouping: team, by: key).mapValues(\.count)
    return team.sorted {
      let (a, b) = (key($0), key($1))
      return (-(counts[a] ?? 0), a, $0) < (-(counts[b] ?? 0), b, $1)
    }
  }

  private func addLeads(
    _ split: LeadSplit, over team: [Int], below manager: Int, _ draft: inout Draft
  ) {
    var rest = team[...]
    for (number, size) in split.sizes.enumerated() {
      let members = rest.prefix(size)
      rest = rest.dropFirst(size)
      guard let first = members.first else { continue }
      let title = "Team Lead, " + (org.label(.title, ofPosition: first) ?? "team")
      let id = newID("new-lead-\(org.id(ofPosition: manager))-\(number + 1)")
      draft.changes.append(
        .add(id: id, cells(title: title, id: id, manager: manager, like: first)))
      for member in members {
        draft.changes += report(member, to: manager).map { $0.redirected(to: id) }
      }
      draft.details.append(
        "A lead for \(counted(size, "person", many: "people")): "
          + members.map { org.name(ofPosition: $0) }.joined(separator: ", ") + ".")
    }
    if !rest.isEmpty {
      draft.details.append(
        "\(org.name(ofPosition: manager)) keeps "
          + rest.map { org.name(ofPosition: $0) }.joined(separator: ", ") + ".")
    }
  }
}

/// How a team is divided among leads.
struct LeadSplit: Equatable {
  /// How many each lead has.
  let sizes: [Int]
  /// How many stay with the manager.
  let kept: Int

  /// The fewest leads with `least` to `most` reports each that leave the manager with at
  /// most `most`, leads included; of these the one that moves the fewest. Nil if there is
  /// none. Linear in the team.
  init?(_ count: Int, least: Int, most: Int) {
    guard least >= 1, least <= most else { return nil }
    for leads in 1...max(1, count / least) {
      let kept = most - leads
      guard kept >= 0 else { return nil }
      let moving = max(count - kept, leads * least)
      guard moving <= min(count, leads * most) else { continue }
      sizes = (0..<leads).map { moving / leads + ($0 < moving % leads ? 1 : 0) }
      self.kept = count - moving
      return
    }
    return nil
  }

  var summary: String {
    "\(counted(sizes.count, "new lead")) with "
      + sizes.map(String.init).joined(separator: ", ") + " reports; \(kept) stay"
  }
}
