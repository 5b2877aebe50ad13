import OrgModel

/// Who works in which function and role: the posts that somebody present holds.
public struct Roster: Sendable {
  private let byFunction: [String: [Int]]
  private let byRole: [String: [Int]]
  /// Posts whose title says neither function nor role.
  public let unread: [Int]

  /// `functions` and `roles` have an entry for each position.
  init(_ org: Org, functions: [String?], roles: [String?]) {
    var byFunction: [String: [Int]] = [:]
    var byRole: [String: [Int]] = [:]
    var unread: [Int] = []
    for position in functions.indices where org.positions.state[position] == .filled {
      let (function, role) = (functions[position], roles[position])
      if let function { byFunction[function, default: []].append(position) }
      if let role { byRole[role, default: []].append(position) }
      if function == nil, role == nil { unread.append(position) }
    }
    self.byFunction = byFunction
    self.byRole = byRole
    self.unread = unread
  }

  /// Positions of a function, in the order of the table.
  public func positions(inFunction function: String) -> [Int] { byFunction[function] ?? [] }

  /// Positions of any of `roles`, in the order of the table.
  public func positions(inRoles roles: [String]) -> [Int] {
    roles.count == 1 ? byRole[roles[0]] ?? [] : roles.flatMap { byRole[$0] ?? [] }.sorted()
  }

  /// Whether somebody has one of `roles`.
  public func has(_ roles: String...) -> Bool { roles.contains { byRole[$0] != nil } }
}
