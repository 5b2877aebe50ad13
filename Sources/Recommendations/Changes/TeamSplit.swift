import Catalog
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
    let excess = team.count - most
    let moves = self.moves(
      excess, of: leastSettled(team), from: manager, most, areManagers, structure)
    let hasRoom = moves.count == excess
    let band = facts.catalog["span.manager"].first
    let split = areManagers ? nil : LeadSplit(team.count, least: Int(band?.low ?? 1), most: most)
    if hasRoom {
      draft.alternatives.append(
        Alternative(
          "teams-beside",
          "\(counted(excess, "report")) to "
            + unique(moves.map(\.manager)).map(facts.call).joined(separator: ", "), rank: 1))
    }
    if let split {
      draft.alternatives.append(
        Alternative("leads", split.summary, rank: draft.alternatives.count + 1))
    }
    if hasRoom {
      for (report, receiver) in moves {
        draft.changes += self.report(report, to: receiver)
        draft.details.append("\(facts.call(report)) reports to \(facts.call(receiver)).")
      }
    } else if let split {
      addLeads(split, over: alike(team), below: manager, &draft)
    } else {
      draft.obstacles.append(
        areManagers
          ? "No team beside it has room for another manager: name a second director, or let one of "
            + "the managers lead two of the teams." : "No number of leads fits the band.")
    }
  }

  /// Which reports can go to which managers with room: those below this manager, then those
  /// beside. A manager takes whose work others of the team do, and who leads a segment only
  /// what is of it or of none.
  private func moves(
    _ count: Int, of team: [Int], from manager: Int, _ most: Int, _ areManagers: Bool,
    _ structure: Structure
  ) -> [(report: Int, manager: Int)] {
    var rooms = beside(manager, most, areManagers, structure)
    var moves: [(report: Int, manager: Int)] = []
    for report in team where moves.count < count {
      let segment = facts.segment(ofPosition: report)
      let place = rooms.indices.first { place in
        guard rooms[place].room > 0, rooms[place].manager != report else { return false }
        let led = facts.segment(ofPosition: rooms[place].manager)
        guard led == nil || segment == nil || led == segment else { return false }
        let territory = self.territory(rooms[place].manager)
        guard territory == nil || territory == self.territory(manager) else { return false }
        return areManagers || leads(rooms[place].manager, likes: report, structure)
      }
      guard let place else { continue }
      rooms[place].room -= 1
      moves.append((report, rooms[place].manager))
    }
    return moves
  }

  /// The region that a title names: whoever leads one takes nobody from another.
  private func territory(_ position: Int) -> String? {
    facts.reading(ofPosition: position)?.region
  }

  /// Whether a manager leads somebody of the same role already, and so knows the work.
  private func leads(_ manager: Int, likes report: Int, _ structure: Structure) -> Bool {
    guard let role = facts.role(ofPosition: report) else { return false }
    return facts.roster.positions(inRoles: [role]).contains {
      Int(structure.manager[$0]) == manager
    }
  }

  /// Managers of the same function, below the manager or beside, and how many they could
  /// take.
  private func beside(
    _ manager: Int, _ most: Int, _ areManagers: Bool, _ structure: Structure
  ) -> [(manager: Int, room: Int)] {
    let above = Int(structure.manager[manager])
    guard let function = facts.function(ofPosition: manager) else { return [] }
    let others = (0..<structure.manager.count).filter { other in
      let line = Int(structure.manager[other])
      return other != manager && structure.span[other] > 0
        && (line == manager && !areManagers || line == above && above >= 0)
        && org.positions.state[other] == .filled && facts.function(ofPosition: other) == function
    }
    return others.compactMap { other -> (manager: Int, room: Int, isBelow: Bool)? in
      let reports = (0..<structure.manager.count).filter { Int(structure.manager[$0]) == other }
      let managers = reports.count { structure.span[$0] > 0 }
      // A director with managers and one without are different posts.
      guard areManagers == (managers > 0) else { return nil }
      let room = most - (areManagers ? managers : Int(structure.span[other]))
      let isBelow = Int(structure.manager[other]) == manager
      return room > 0 ? (other, room, isBelow) : nil
    }
    .sorted { ($0.isBelow ? 0 : 1, $0.manager) < ($1.isBelow ? 0 : 1, $1.manager) }
    .map { ($0.manager, $0.room) }
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
