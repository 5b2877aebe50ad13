/// Posts apart from their holders, after the W3C Organization Ontology: several
/// people may share a post, a post may be vacant, and a person on two rows is a
/// defect of the export.
///
/// Everything is an index: a position knows its first row, a row its position.
public struct Positions: ~Copyable, Sendable {
  /// What holds a position.
  public enum State: UInt8, Sendable, BitwiseCopyable {
    /// At least one present holder.
    case filled
    /// A post that exists without a holder.
    case vacant
    /// A post that does not exist yet.
    case planned
    /// The holder left and the row is still there.
    case departed
  }

  /// The first row of each position.
  public private(set) var firstRow = Column<Int32>()
  /// The position of each row.
  public private(set) var positionOfRow = Column<Int32>()
  /// Who holds each position.
  public private(set) var state = Column<State>()
  /// Rows that repeat an employee id that an earlier row has.
  public private(set) var duplicateRows = Column<Int32>()
  /// Position by symbol of an employee's id; -1 where the symbol is none.
  private var positionOfEmployee = Column<Int32>()
  /// Position by symbol of a post's id; -1 where the symbol is none.
  private var positionOfPost = Column<Int32>()

  /// Number of positions.
  public var count: Int { firstRow.count }

  /// Finds the posts in the rows of `people`.
  init(people: borrowing RecordTable<PersonField>, identities: borrowing SymbolTable) throws {
    positionOfEmployee = try Column(repeating: -1, count: identities.count)
    positionOfPost = try Column(repeating: -1, count: identities.count)
    let employees = people.integers(.employeeID)
    let posts = people.integers(.positionID)
    let statuses = people.integers(.status)
    for row in 0..<people.count {
      let employee = row < employees.count ? employees[row] : .none
      let post = row < posts.count ? posts[row] : .none
      let status = row < statuses.count ? EmploymentStatus(rawValue: statuses[row]) : .active
      let own = Self.state(of: status ?? .active)
      let known = employee >= 0 ? positionOfEmployee[Int(employee)] : -1
      let shared = post >= 0 ? positionOfPost[Int(post)] : -1
      var position = known >= 0 ? known : shared
      if known >= 0 {
        try duplicateRows.append(Int32(truncatingIfNeeded: row))
      } else if position < 0 {
        position = Int32(truncatingIfNeeded: count)
        try firstRow.append(Int32(truncatingIfNeeded: row))
        try state.append(own)
      } else if own == .filled {
        state[Int(position)] = .filled
      }
      if employee >= 0, known < 0 { positionOfEmployee[Int(employee)] = position }
      if post >= 0, shared < 0, known < 0 { positionOfPost[Int(post)] = position }
      try positionOfRow.append(position)
    }
  }

  private static func state(of status: EmploymentStatus) -> State {
    switch status {
    case .active, .onLeave: .filled
    case .departed: .departed
    case .vacant: .vacant
    case .planned: .planned
    }
  }

  /// The position that each identity refers to: by employee or post id first, then
  /// by e-mail, then by a name that only one position has.
  ///
  /// -1: refers to nothing known. `Positions.ambiguous`: a name of several.
  /// `Positions.nobody`: a word such as "N/A" that is nobody's id.
  func resolve(
    people: borrowing RecordTable<PersonField>, interning: borrowing Interning
  ) throws -> Column<Int32> {
    var resolved = try Column<Int32>(repeating: -1, count: interning.identities.count)
    var open = false
    for symbol in 0..<interning.identities.count {
      let employee = positionOfEmployee[symbol]
      resolved[symbol] = employee >= 0 ? employee : positionOfPost[symbol]
      if resolved[symbol] < 0 { open = true }
    }
    for symbol in interning.blankIdentities where resolved[Int(symbol)] < 0 {
      resolved[Int(symbol)] = Self.nobody
    }
    guard open, people.has(.email) || people.has(.name) else { return resolved }

    var spellings = SymbolTable()
    var positionOfSpelling = Column<Int32>()
    for field in [PersonField.email, .name] where people.has(field) {
      let names = spellings.count
      for row in 0..<people.count {
        let symbol = try Self.foldCase(people.utf8(field, row)) { try spellings.intern($0) }
        guard symbol >= 0 else { continue }
        let position = positionOfRow[row]
        if Int(symbol) == positionOfSpelling.count {
          try positionOfSpelling.append(position)
        } else if positionOfSpelling[Int(symbol)] != position, Int(symbol) >= names {
          positionOfSpelling[Int(symbol)] = Self.ambiguous
        }
      }
    }
    for symbol in 0..<interning.identities.count where resolved[symbol] == -1 {
      let text = interning.identities.utf8(of: Symbol(truncatingIfNeeded: symbol))
      if let spelling = Self.foldCase(text, { spellings.symbol(of: $0) }) {
        resolved[symbol] = positionOfSpelling[Int(spelling)]
      }
    }
    return resolved
  }

  /// What a name resolves to that several positions have.
  public static let ambiguous: Int32 = -2

  /// What a word such as "N/A" resolves to.
  static let nobody: Int32 = -3

  /// `text` with ASCII letters in lower case.
  static func foldCase<Result>(
    _ text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { copy in
      for (index, byte) in text.enumerated() {
        copy[index] = (65...90).contains(byte) ? byte | 0x20 : byte
      }
      return try body(UnsafeBufferPointer(copy))
    }
  }
}
