import Catalog
import OrgModel

/// Accounts as odd as tables can hold them: code of plugins must live with all of them.
enum OddAccounts {
  /// Accounts of each organisation.
  static let count = 420

  private static let numbers: [Double] = [
    .nan, 0, -0.0, 1, -1, 0.5, 1e15, 1e300, -1e300, .leastNonzeroMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
  ]
  private static let texts = [
    "", "Healthcare", "n/a", "\u{00C4}\u{6F22}\u{5B57}\u{1F642}", "\"%s\", <b>\u{1}",
    String(repeating: "long ", count: 1000), "healthcare ",
  ]
  /// Not known; before and after the epoch; the first and the last that ISO 8601 writes.
  private static let days: [Int32] = [Day.unknown.number, 0, -1, 20_000, -719_162, 2_932_896]

  /// Accounts with these columns, each holding whatever it can.
  static func mixed(_ fields: [AccountField] = AccountField.allCases) throws -> Org {
    try org(fields) { field, number, builder in
      let slot = RecordTable<AccountField>.slot(of: field)
      switch field.kind {
      case .money, .ratio, .number:
        try builder.accounts.columns.set(real: numbers[number % numbers.count], slot: slot)
      case .day:
        try builder.accounts.columns.set(integer: days[number % days.count], slot: slot)
      case .identity:
        let symbol = try builder.interning.identities.intern(texts[number % texts.count])
        try builder.accounts.columns.set(integer: symbol, slot: slot)
      case .label:
        let symbol = try builder.interning.labels.intern(texts[number % texts.count])
        try builder.accounts.columns.set(integer: symbol, slot: slot)
      case .text, .status: break
      }
    }
  }

  /// Accounts whose columns were all given and hold nothing.
  static func blank() throws -> Org { try org(AccountField.allCases) { _, _, _ in } }

  /// `place` sets a field of the row under construction; the numbers that it gets go on
  /// at another pace for each field, so that what is odd meets in all ways.
  private static func org(
    _ fields: [AccountField], _ place: (AccountField, Int, OrgBuilder) throws -> Void
  ) throws -> Org {
    let builder = OrgBuilder()
    for field in unique([.accountID] + fields) { builder.accounts.declare(field) }
    let identity = RecordTable<AccountField>.slot(of: .accountID)
    for row in 0..<count {
      for (pace, field) in fields.enumerated() {
        try place(field, row / (pace + 1) + row * pace, builder)
      }
      var id = "odd-\(row)"
      try id.withUTF8 { try builder.accounts.columns.set(text: $0, slot: identity) }
      try builder.accounts.endRow()
    }
    return try builder.seal()
  }
}
