// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// The roles of a chart given to people, as C sees them.
final class RaciAssignmentHandle: Handle, @unchecked Sendable {
  let assignment: RaciAssignment
  let review: RaciReview
  private(set) var roles: [orgkit_raci_holding] = []
  private(set) var candidates: [[orgkit_raci_candidate]] = []
  private(set) var people: [orgkit_raci_load] = []
  private var lists: [UnsafeMutablePointer<UnsafePointer<CChar>?>] = []

  init(_ assignment: RaciAssignment, _ catalog: Catalog) throws {
    self.assignment = assignment
    review = try RaciReview(assignment.matrix, catalog, assignment: assignment)
    super.init()
    let names = assignment.matrix.roles.map { keep($0) }
    roles = zip(assignment.roles, names).map { holding, name in
      orgkit_raci_holding(
        struct_size: MemoryLayout<orgkit_raci_holding>.size, role: name,
        status: holding.status.number, reserved: 0, explanation: keep(holding.explanation),
        candidate_count: holding.candidates.count)
    }
    candidates = assignment.roles.map { $0.candidates.map(candidate) }
    people = assignment.people.map { person in
      let held = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(
        capacity: max(1, person.roles.count))
      for (index, role) in person.roles.enumerated() {
        (held + index).initialize(to: names[role])
      }
      lists.append(held)
      return orgkit_raci_load(
        struct_size: MemoryLayout<orgkit_raci_load>.size, id: keep(person.candidate.id),
        name: keep(person.candidate.name), title: keep(person.candidate.title),
        roles: UnsafePointer(held), role_count: person.roles.count,
        responsible: UInt64(person.load.responsible), accountable: UInt64(person.load.accountable),
        consulted: UInt64(person.load.consulted), informed: UInt64(person.load.informed))
    }
  }

  deinit { lists.forEach { $0.deallocate() } }

  private func candidate(_ candidate: RaciHolding.Candidate) -> orgkit_raci_candidate {
    orgkit_raci_candidate(
      struct_size: MemoryLayout<orgkit_raci_candidate>.size, id: keep(candidate.id),
      name: keep(candidate.name), title: keep(candidate.title), state: keep(candidate.state.name),
      match: keep(candidate.match.rawValue))
  }
}

extension RaciHolding.Status {
  fileprivate var number: Int32 {
    switch self {
    case .filled: Int32(ORGKIT_RACI_FILLED.rawValue)
    case .unfilled: Int32(ORGKIT_RACI_UNFILLED.rawValue)
    case .ambiguous: Int32(ORGKIT_RACI_AMBIGUOUS.rawValue)
    case .departed: Int32(ORGKIT_RACI_DEPARTED.rawValue)
    }
  }
}

/// The `role=id` strings of the options.
private func given(
  _ pointer: UnsafePointer<orgkit_raci_assign_options>?
) throws -> [(role: String, id: String)] {
  let options = try input(pointer, defaults: orgkit_raci_assign_options())
  let count = try checked(count: options.assign_count)
  guard count > 0 else { return [] }
  guard let strings = options.assign else {
    throw OrgError(.invalidArgument, "assign is NULL and assign_count is not 0")
  }
  return try (0..<count).map { index in
    guard let text = try string(strings[index], "assign") else {
      throw OrgError(.invalidArgument, "assign[\(index)] is NULL")
    }
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
      text.index(after: sign) < text.endIndex
    else {
      throw OrgError(
        .invalidArgument, "\"\(OrgError.clipped(text))\" does not say who holds which role",
        hint: "write it as ROLE=ID")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}

@c @implementation
public func orgkit_raci_assign(
  _ engine: OpaquePointer?, _ raci: OpaquePointer?, _ org: OpaquePointer?,
  _ options: UnsafePointer<orgkit_raci_assign_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let matrix = try handle(raci, RaciHandle.self).matrix
    let org = try handle(org, OrgHandle.self).org
    let facts = try Facts(
      org, catalog: engine.catalog, scheme: try engine.scheme(nil), titles: engine.titles().reader)
    return try RaciAssignmentHandle(
      RaciAssignment(matrix, facts, given: try given(options)), engine.catalog)
  }
}

@c @implementation
public func orgkit_raci_assignment_role_count(_ assignment: OpaquePointer?) -> Int {
  peek(assignment, RaciAssignmentHandle.self)?.roles.count ?? 0
}

@c @implementation
public func orgkit_raci_assignment_role(
  _ assignment: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_raci_holding>?
) -> orgkit_status {
  attempt {
    let roles = try handle(assignment, RaciAssignmentHandle.self).roles
    try output(out, roles[try checked(index, below: roles.count)])
  }
}

@c @implementation
public func orgkit_raci_assignment_candidate(
  _ assignment: OpaquePointer?, _ role: Int, _ index: Int,
  _ out: UnsafeMutablePointer<orgkit_raci_candidate>?
) -> orgkit_status {
  attempt {
    let candidates = try handle(assignment, RaciAssignmentHandle.self).candidates
    let own = candidates[try checked(role, below: candidates.count)]
    try output(out, own[try checked(index, below: own.count)])
  }
}

@c @implementation
public func orgkit_raci_assignment_person_count(_ assignment: OpaquePointer?) -> Int {
  peek(assignment, RaciAssignmentHandle.self)?.people.count ?? 0
}

@c @implementation
public func orgkit_raci_assignment_person(
  _ assignment: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_raci_load>?
) -> orgkit_status {
  attempt {
    let people = try handle(assignment, RaciAssignmentHandle.self).people
    try output(out, people[try checked(index, below: people.count)])
  }
}

@c @implementation
public func orgkit_raci_assignment_render(
  _ assignment: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(assignment, RaciAssignmentHandle.self)
    return try RaciForm(options).text(
      { try Report.render(own.assignment, own.review, as: $0) },
      { Report.table(own.assignment, own.review, as: $0) })
  }
}

@c @implementation
public func orgkit_raci_assignment_free(_ assignment: OpaquePointer?) { release(assignment) }
