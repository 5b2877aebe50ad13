import Catalog
import Facts
import OrgModel

/// Finds the positions that hold a role.
struct HolderFinder {
  private let org: Org
  private let names: RoleNames
  private var meanings: [RoleNames.Meaning] = []
  private var byRole: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byCatalogue: [String: [Int]] = [:]

  /// Looks at every position once.
  init(_ facts: Facts) throws {
    org = facts.org
    names = try RoleNames(facts.catalog)
    for position in 0..<org.positions.count {
      let role = org.label(.role, ofPosition: position)
      let title = org.label(.title, ofPosition: position)
      var meaning = RoleNames.Meaning(
        function: facts.function(ofPosition: position), level: facts.level(ofPosition: position))
      if let role = facts.role(ofPosition: position) { meaning.roles.insert(role) }
      if let name = role ?? title { meaning.roles.formUnion(names.known(as: name)) }
      meanings.append(meaning)
      if let role { byRole[nameKey(role), default: []].append(position) }
      if let title { byTitle[nameKey(title), default: []].append(position) }
      for role in meaning.roles { byCatalogue[role, default: []].append(position) }
    }
  }

  /// The positions that the caller gives, by place of the role. Errors: `.notFound` for
  /// an unknown role or id, with the nearest.
  func positions(
    _ given: [(role: String, id: String)], _ matrix: RaciMatrix
  ) throws -> [Int: [Int]] {
    guard !given.isEmpty else { return [:] }
    var positions: [String: Int] = [:]
    for row in 0..<org.people.count {
      for field in [PersonField.employeeID, .positionID] {
        guard let id = org.interning.identities[org.people.symbol(field, row)] else { continue }
        if positions[id] == nil { positions[id] = Int(org.positions.positionOfRow[row]) }
      }
    }
    var result: [Int: [Int]] = [:]
    for (role, id) in given {
      let places = matrix.roles.indices.filter { nameKey(matrix.roles[$0]) == nameKey(role) }
      guard !places.isEmpty else { throw OrgError.notFound("role", role, among: matrix.roles) }
      guard let position = positions[id] else {
        throw OrgError.notFound("person or post", id, among: positions.keys.sorted())
      }
      for place in places where result[place]?.contains(position) != true {
        result[place, default: []].append(position)
      }
    }
    return result
  }

  /// Who holds `role`.
  func holding(_ role: String, given: [Int]) -> RaciHolding {
    let meaning = names.meaning(of: role)
    let (positions, match) = found(role, meaning, given)
    let candidates = positions.map { candidate($0, match) }
    let present = candidates.filter { $0.state == .filled }
    let departed = candidates.filter { $0.state == .departed }
    let vacant = candidates.filter { $0.state == .vacant || $0.state == .planned }
    let (status, chosen): (RaciHolding.Status, [RaciHolding.Candidate]) =
      present.count == 1 || !present.isEmpty && match == .given
      ? (.filled, present)
      : present.count > 1
        ? (.ambiguous, present)
        : departed.isEmpty ? (.unfilled, vacant) : (.departed, departed)
    let levels = status == .filled ? chosen.compactMap { meanings[$0.position].level } : []
    return RaciHolding(
      role: role, status: status, candidates: chosen, level: levels.max() ?? meaning.level)
  }

  private func found(
    _ role: String, _ meaning: RoleNames.Meaning, _ given: [Int]
  ) -> ([Int], RaciHolding.Match) {
    if !given.isEmpty { return (given.sorted(), .given) }
    let key = nameKey(role)
    let same = unique(meaning.roles.flatMap { byCatalogue[$0] ?? [] }).sorted()
    let ways: [([Int], RaciHolding.Match)] = [
      (byRole[key] ?? [], .role), (byTitle[key] ?? [], .title), (same, .catalogue),
      (peers(meaning), .level),
      (heads(meaning), .head),
    ]
    // Somebody who is there counts before one who left under just that title.
    return ways.first { $0.0.contains { org.positions.state[$0] == .filled } }
      ?? ways.first { !$0.0.isEmpty } ?? ([], .head)
  }

  /// The positions of the function and level that a role's name says; below a manager
  /// these do not tell one role from another.
  private func peers(_ meaning: RoleNames.Meaning) -> [Int] {
    guard let function = meaning.function, let level = meaning.level, level >= .manager else {
      return []
    }
    return meanings.indices.filter {
      meanings[$0].function == function && meanings[$0].level == level
    }
  }

  /// The highest positions of the function that a role leads, without those that report
  /// to another of them. The catalogue calls such a role `FUNCTION-leader`.
  private func heads(_ meaning: RoleNames.Meaning) -> [Int] {
    guard let function = meaning.function,
      meaning.roles.contains(where: { $0.hasSuffix("-leader") })
    else { return [] }
    let members = meanings.indices.filter { meanings[$0].function == function }
    let present = members.filter { org.positions.state[$0] == .filled }
    let own = present.isEmpty ? members : present
    guard let highest = own.compactMap({ meanings[$0].level }).max(),
      highest > .individualContributor
    else { return [] }
    let top = own.filter { meanings[$0].level == highest }
    return top.filter { !top.contains(manager(of: $0)) }
  }

  /// The position that another reports to; -1 if there is none.
  private func manager(of position: Int) -> Int {
    let row = Int(org.positions.firstRow[position])
    if case .position(let manager) = org.reference(org.managerReference(ofRow: row)) {
      return manager
    }
    return -1
  }

  private func candidate(_ position: Int, _ match: RaciHolding.Match) -> RaciHolding.Candidate {
    RaciHolding.Candidate(
      position: position, id: org.id(ofPosition: position),
      name: org.people.text(.name, Int(org.positions.firstRow[position])),
      title: org.label(.title, ofPosition: position), state: org.positions.state[position],
      match: match)
  }
}
