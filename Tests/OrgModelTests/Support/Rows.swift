@testable import OrgModel

extension OrgBuilder {
  /// Adds a row of people, with statuses by their canonical names and without numbers.
  func person(_ values: KeyValuePairs<PersonField, String>) throws {
    for (field, value) in values {
      people.declare(field)
      let slot = RecordTable<PersonField>.slot(of: field)
      switch field.kind {
      case .identity:
        try people.columns.set(integer: interning.identities.intern(value), slot: slot)
      case .label:
        try people.columns.set(integer: interning.labels.intern(value), slot: slot)
      case .status:
        let status = EmploymentStatus.allCases.first { $0.name == value } ?? .active
        try people.columns.set(integer: status.rawValue, slot: slot)
      case .text:
        var text = value
        try text.withUTF8 { try people.columns.set(text: $0, slot: slot) }
      case .day, .money, .ratio, .number:
        throw OrgError(.invalidArgument, "is not written by this helper")
      }
    }
    try people.endRow()
  }

  /// Adds a row of accounts: its id, name and owner.
  func account(_ id: String, name: String = "", owner: String = "") throws {
    var (id, name) = (id, name)
    accounts.declare(.accountID)
    accounts.declare(.name)
    accounts.declare(.ownerID)
    let slot = RecordTable<AccountField>.slot
    try id.withUTF8 { try accounts.columns.set(text: $0, slot: slot(.accountID)) }
    try name.withUTF8 { try accounts.columns.set(text: $0, slot: slot(.name)) }
    try accounts.columns.set(
      integer: interning.identities.intern(owner), slot: slot(.ownerID))
    try accounts.endRow()
  }
}

extension Org {
  /// What the identity written as `text` refers to.
  func reference(_ text: String) -> Reference? {
    var text = text
    return text.withUTF8 { interning.identities.symbol(of: $0) }.map { reference($0) }
  }
}

/// Calls `body` with the bytes of `text`.
func bytes<Result>(
  _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
) rethrows -> Result {
  var text = text
  return try text.withUTF8(body)
}
