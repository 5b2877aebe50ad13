import Facts
import OrgModel

/// Who belongs to whose team: the manager, everybody below, and their accounts.
struct Teams {
  private let facts: Facts
  private let owners: [String: Symbol]
  /// By manager's id, whether each position belongs to the team; nil where it is not
  /// known yet.
  private var members: [String: [Bool?]] = [:]

  /// The teams as far as `findings` are about them. Linear in accounts where a finding
  /// is about one.
  init(_ facts: Facts, _ findings: [Diagnosis.Finding]) {
    self.facts = facts
    owners = Self.owners(facts, findings)
  }

  /// Whether an exception with that scope is for findings about `subject`.
  mutating func covers(_ scope: Settings.Exception.Scope, _ subject: Subject) -> Bool {
    switch scope {
    case .subject(let id): return id == subject.id
    case .team(let manager):
      guard let position = position(of: subject) else { return false }
      return isMember(position, of: manager)
    }
  }

  /// The position that a subject is, or that looks after it.
  private func position(of subject: Subject) -> Int? {
    switch subject.kind {
    case .person, .owner: position(called: subject.id)
    case .account: owners[subject.id].flatMap(position(_:))
    case .org: nil
    }
  }

  private func position(called id: String) -> Int? {
    var id = id
    return id.withUTF8 { facts.org.interning.identities.symbol(of: $0) }.flatMap(position(_:))
  }

  private func position(_ symbol: Symbol) -> Int? {
    if case .position(let position) = facts.org.reference(symbol) { position } else { nil }
  }

  /// Goes up until something is known, then marks the way. A circle without the manager
  /// is outside.
  private mutating func isMember(_ start: Int, of manager: String) -> Bool {
    if members[manager] == nil {
      var unknown = [Bool?](repeating: nil, count: facts.org.positions.count)
      if let position = position(called: manager) { unknown[position] = true }
      members[manager] = unknown
    }
    guard let structure = facts.structure else { return members[manager]?[start] ?? false }
    var path: [Int] = []
    var position = start
    while position >= 0, members[manager]?[position] == nil {
      members[manager]?[position] = .some(false)
      path.append(position)
      position = Int(structure.manager[position])
    }
    let isInside = position >= 0 && members[manager]?[position] == .some(true)
    for position in path { members[manager]?[position] = .some(isInside) }
    return isInside
  }

  /// The owner of each account that a finding is about; of an id on several rows that
  /// of the first.
  private static func owners(_ facts: Facts, _ findings: [Diagnosis.Finding]) -> [String: Symbol] {
    let wanted = Set(
      findings.filter { $0.violation.subject.kind == .account }.map(\.violation.subject.id))
    guard !wanted.isEmpty else { return [:] }
    var owners: [String: Symbol] = [:]
    for row in 0..<facts.org.accounts.count {
      guard let id = facts.org.accounts.text(.accountID, row), wanted.contains(id),
        owners[id] == nil
      else { continue }
      owners[id] = facts.org.accounts.symbol(.ownerID, row)
    }
    return owners
  }
}
