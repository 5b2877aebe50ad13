import Facts
import OrgModel
import Rules

/// Finds the rows that findings are about.
struct SarifLocator {
  private let facts: Facts
  private let rowOfAccount: [String: Int]
  private let rowOfOwner: [Symbol: Int]

  /// A locator for `subjects`. Linear in accounts.
  init(_ facts: Facts, subjects: [Subject]) {
    self.facts = facts
    let org = facts.org
    let accounts = Set(subjects.filter { $0.kind == .account }.map(\.id))
    let owners = Set(
      subjects.filter { $0.kind == .owner }.compactMap { Self.symbol($0.id, org) })
    var rowOfAccount: [String: Int] = [:]
    var rowOfOwner: [Symbol: Int] = [:]
    for row in 0..<(accounts.isEmpty && owners.isEmpty ? 0 : org.accounts.count) {
      let owner = org.accounts.symbol(.ownerID, row)
      if owners.contains(owner), rowOfOwner[owner] == nil { rowOfOwner[owner] = row }
      guard !accounts.isEmpty, let id = org.accounts.text(.accountID, row), accounts.contains(id),
        rowOfAccount[id] == nil
      else { continue }
      rowOfAccount[id] = row
    }
    self.rowOfAccount = rowOfAccount
    self.rowOfOwner = rowOfOwner
  }

  /// Where `subject` is: a person's or account's first row; of an owner who is not among
  /// the people, the first account; of the organisation, the file of people or else of
  /// accounts.
  func location(_ subject: Subject) -> SarifLocation {
    SarifLocation(kind: subject.kind.rawValue, id: subject.id, origin: origin(subject))
  }

  private func origin(_ subject: Subject) -> RowOrigins.Origin? {
    let org = facts.org
    switch subject.kind {
    case .person, .owner:
      guard let symbol = Self.symbol(subject.id, org) else { return nil }
      if case .position(let position) = org.reference(symbol) {
        return org.people.origins.origin(ofRow: Int(org.positions.firstRow[position]))
      }
      return rowOfOwner[symbol].flatMap { org.accounts.origins.origin(ofRow: $0) }
    case .account:
      return rowOfAccount[subject.id].flatMap { org.accounts.origins.origin(ofRow: $0) }
    case .org:
      let file = org.people.origins.firstFile ?? org.accounts.origins.firstFile
      return file.map { RowOrigins.Origin(file: $0, line: 0) }
    }
  }

  private static func symbol(_ id: String, _ org: Org) -> Symbol? {
    var id = id
    return id.withUTF8 { org.interning.identities.symbol(of: $0) }
  }
}
