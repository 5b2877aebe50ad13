/// A sealed org: positions and their holders, reporting lines, accounts and their
/// owners, facts. Immutable, so threads may share it.
public final class Org: Sendable {
  /// Rows of the people table.
  public let people: RecordTable<PersonField>
  /// Rows of the accounts table.
  public let accounts: RecordTable<AccountField>
  /// Texts that cells share.
  public let interning: Interning
  /// Posts apart from their holders.
  public let positions: Positions
  /// What the company says of itself.
  public let company: CompanyFacts
  /// What reading did.
  public let notices: [Notice]
  private let positionOfIdentity: Column<Int32>

  init(
    _ content: consuming OrgContent, positions: consuming Positions,
    positionOfIdentity: consuming Column<Int32>, company: CompanyFacts, notices: [Notice]
  ) {
    people = content.people
    accounts = content.accounts
    interning = content.interning
    self.positions = positions
    self.positionOfIdentity = positionOfIdentity
    self.company = company
    self.notices = notices
  }

  /// What a reference refers to.
  public enum Reference: Sendable, Equatable {
    /// The reference is empty.
    case nobody
    /// A position.
    case position(Int)
    /// Nobody of that id, e-mail or name is in the people table.
    case dangling
    /// A name that several positions have.
    case ambiguous
  }

  /// People who are employed: rows that are neither vacant, planned nor departed, an
  /// employee on several rows once. Linear in people.
  public var presentHolders: Int {
    let statuses = people.integers(.status)
    let present = (0..<people.count).count { row in
      statuses.isEmpty || statuses[row] <= EmploymentStatus.onLeave.rawValue
    }
    let repeated = positions.duplicateRows.buffer.count { row in
      statuses.isEmpty || statuses[Int(row)] <= EmploymentStatus.onLeave.rawValue
    }
    return present - repeated
  }

  /// What an identity refers to.
  public func reference(_ symbol: Symbol) -> Reference {
    guard symbol >= 0 else { return .nobody }
    let position = positionOfIdentity[Int(symbol)]
    return switch position {
    case Positions.ambiguous: .ambiguous
    case Positions.nobody: .nobody
    case ..<0: .dangling
    default: .position(Int(position))
    }
  }

  /// Whether reporting lines were given at all.
  public var hasManagers: Bool {
    people.has(.managerID) || people.has(.managerEmail) || people.has(.managerName)
  }

  /// The reference by which a row names its manager: the first that is not empty of
  /// id, e-mail and name.
  public func managerReference(ofRow row: Int) -> Symbol {
    for field in [PersonField.managerID, .managerEmail, .managerName] {
      let symbol = people.symbol(field, row)
      if symbol >= 0, reference(symbol) != .nobody { return symbol }
    }
    return .none
  }

  /// The symbol of a row's id: the employee's, or the post's where nobody holds it.
  public func identity(ofRow row: Int) -> Symbol {
    let employee = people.symbol(.employeeID, row)
    return employee >= 0 ? employee : people.symbol(.positionID, row)
  }

  /// The id of a position: of its first holder, or of the post if it has none.
  public func id(ofPosition position: Int) -> String {
    interning.identities[identity(ofRow: Int(positions.firstRow[position]))] ?? ""
  }

  /// The label of a position's first row in `field`.
  public func label(_ field: PersonField, ofPosition position: Int) -> String? {
    interning.labels[people.symbol(field, Int(positions.firstRow[position]))]
  }

  /// How to call a position in a sentence: its holder's name, else its id.
  public func name(ofPosition position: Int) -> String {
    people.text(.name, Int(positions.firstRow[position])) ?? id(ofPosition: position)
  }

  /// How to call an account in a sentence: its name and id, else its id.
  public func accountName(_ row: Int) -> String {
    let id = accounts.text(.accountID, row) ?? ""
    return accounts.text(.name, row).map { "\($0) (\(id))" } ?? "account \(id)"
  }

  /// The bytes of an account's id.
  public func accountIDBytes(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    accounts.utf8(.accountID, row)
  }
}
