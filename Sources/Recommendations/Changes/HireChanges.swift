import Catalog
import Facts
import OrgModel
import Rules

/// Posts that are added. In the tables they stand as if filled: the target is looked at, and
/// not the way there.
extension ChangeMaker {
  func addPost(_ draft: inout Draft) {
    guard let hire = draft.hire else {
      draft.obstacles.append("Which role it is, the tables do not say.")
      return
    }
    guard let manager = hire.manager else {
      draft.obstacles.append("Nobody holds a post that leads such a role.")
      return
    }
    // Vacant posts are filled first.
    let filled = draft.changes.count
    for number in 1...max(1, hire.count) where number > filled {
      let suffix = hire.count > 1 ? "-\(number)" : ""
      let id = newID("new-\(hire.role)\(suffix)")
      var cells = cells(title: hire.title, id: id, manager: manager, like: nil)
      if org.people.has(.segment), let segment = hire.segment { cells[.segment] = segment }
      draft.changes.append(.add(id: id, cells))
    }
    draft.details.append("The post reports to \(facts.call(manager)).")
  }

  /// The cells of a new row: those that the table has and that are known. Department and
  /// the like are those of `peer`.
  func cells(title: String, id: String, manager: Int, like peer: Int?) -> [PersonField: String] {
    var cells: [PersonField: String] = [
      .employeeID: id, .title: title, .managerID: org.id(ofPosition: manager),
    ]
    if org.people.has(.status) { cells[.status] = EmploymentStatus.active.name }
    if org.people.has(.startDate), let day = facts.asOf { cells[.startDate] = day.iso }
    if org.people.has(.fte) { cells[.fte] = "1" }
    for field in [PersonField.department, .function, .segment] {
      if let peer, let label = org.label(field, ofPosition: peer) { cells[field] = label }
    }
    return cells
  }

  /// An id that nobody has, beginning with `wanted`.
  func newID(_ wanted: String) -> String {
    var id = wanted
    var number = 2
    while true {
      var copy = id
      if copy.withUTF8({ org.interning.identities.symbol(of: $0) }) == nil { return id }
      id = "\(wanted)-\(number)"
      number += 1
    }
  }

  /// What is to be hired for `draft`; nil if it is no hire or the role is not known.
  func hire(
    for draft: Draft, role wanted: String? = nil, segment: String? = nil, count: Int = 1
  ) -> Hire? {
    guard draft.action.kind == .hire, draft.action.change == .addPost,
      let roles = try? facts.catalog.records("role")
    else { return nil }
    let role =
      wanted ?? draft.action.role ?? draft.subject.flatMap { self.role(called: $0.id, roles) }
    guard let role, let row = roles.range(of: role).first else { return nil }
    let above = roles.range(of: role).flatMap {
      roles.text($0, "reports_to").split(separator: ";").map(String.init)
    }
    let function = roles.text(row, "function")
    let signs = unique(
      draft.findings.flatMap { finding in
        (finding.violation.expected?.benchmarks ?? []).map { row in
          let band = row.bandText.isEmpty ? row.note : "\(row.bandText) \(row.unit)"
          return "\(band) (\(row.source.id), \(row.locator))"
        }
      })
    // A name that reads as nothing would be nobody's: "Data Analyst" is of any team.
    let title = Self.title(of: role, roles)
    let isRead = facts.role(named: title) != nil
    let isCsm = facts.role(named: role).map { ["csm", "csm-digital"].contains($0) } == true
    return Hire(
      role: role, title: isRead || function != "revenue-operations" ? title : "RevOps \(title)",
      segment: segment,
      count: count,
      manager: leader(ofAny: above) ?? head(of: function), signs: signs, from: facts.asOf,
      rampWeeks: isCsm ? facts.catalog["csm-ramp.full-book"].first?.low : nil,
      tryFirst: draft.action.tryFirst)
  }

  /// What sources call a role: as its id says, else the most frequent name, else the shortest.
  static func title(of role: String, _ roles: RecordSet) -> String {
    let names = roles.range(of: role).map { roles.title($0) }
    func order(_ name: String) -> (Int, Int, Int, String) {
      let isID = name.lowercased().split(separator: " ").joined(separator: "-") == role
      let count = name.contains("(") ? 0 : names.count { $0 == name }
      return (isID ? 0 : 1, -count, name.count, name)
    }
    return names.min { order($0) < order($1) } ?? role
  }

  /// The first of `roles` that somebody holds who leads people, or is there to.
  private func leader(ofAny roles: [String]) -> Int? {
    roles.lazy.flatMap { facts.roster.positions(inRoles: [$0]) }.first { position in
      structure.map { $0.span[position] > 0 } == true
        || facts.level(ofPosition: position).map { $0 >= .manager } == true
    }
  }

  /// A role as the rules name it: its id, or that of a lead.
  private func role(called name: String, _ roles: RecordSet) -> String? {
    let names = [name, name.hasSuffix("-lead") ? name.dropLast(5) + "-leader" : ""]
    return names.first { !roles.range(of: $0).isEmpty }
  }

  /// The highest post of a function that leads somebody.
  func head(of function: String) -> Int? {
    guard let structure else { return nil }
    return facts.roster.positions(inFunction: function)
      .filter { structure.span[$0] > 0 && structure.depth[$0] > 0 }
      .min { (structure.depth[$0], $0) < (structure.depth[$1], $1) }
  }
}

extension TableChange {
  /// The same change towards a post that is new.
  func redirected(to id: String) -> TableChange {
    guard field == PersonField.managerID.rawValue else { return self }
    return TableChange(
      kind: kind, table: table, row: row, id: self.id, field: field, before: before, after: id,
      cells: cells)
  }
}
