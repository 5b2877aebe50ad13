import OrgModel

/// One thing that becomes different in a table: a cell, a row less, a row more.
public struct TableChange: Sendable, Equatable {
  /// What becomes different.
  public enum Kind: String, Sendable { case set, remove, add }
  /// The table.
  public enum Table: String, Sendable { case people, accounts }

  /// What becomes different.
  public let kind: Kind
  /// The table.
  public let table: Table
  /// The row, from 0; -1 for one that is added.
  public let row: Int
  /// The id of the person, post or account.
  public let id: String
  /// The column; empty unless a cell is set.
  public let field: String
  /// What the cell holds; nil if it is empty.
  public let before: String?
  /// What it is to hold; nil to empty it.
  public let after: String?
  /// The cells of a row that is added.
  public let cells: [PersonField: String]

  /// A person's cell.
  static func set(
    _ field: PersonField, ofRow row: Int, of org: Org, from before: String?, to after: String?
  ) -> TableChange {
    let id = org.interning.identities[org.identity(ofRow: row)] ?? ""
    return TableChange(
      kind: .set, table: .people, row: row, id: id, field: field.rawValue, before: before,
      after: after, cells: [:])
  }

  /// An account's cell.
  static func set(
    _ field: AccountField, ofAccount row: Int, of org: Org, from before: String?, to after: String?
  ) -> TableChange {
    TableChange(
      kind: .set, table: .accounts, row: row, id: org.accounts.text(.accountID, row) ?? "",
      field: field.rawValue, before: before, after: after, cells: [:])
  }

  /// A row less.
  static func remove(_ table: Table, row: Int, id: String) -> TableChange {
    TableChange(
      kind: .remove, table: table, row: row, id: id, field: "", before: nil, after: nil, cells: [:])
  }

  /// A person's row more.
  static func add(id: String, _ cells: [PersonField: String]) -> TableChange {
    TableChange(
      kind: .add, table: .people, row: -1, id: id, field: "", before: nil,
      after: cells[.title], cells: cells)
  }
}
