import OrgModel

/// An organisation drawn in a line, for examples.
///
/// People are titles: `>` leads from a manager to reports, `x` multiplies, a comma
/// starts another chain, brackets set fields: `VP CS > Lead x3 > CSM x6 [fte=0.5]`.
/// An id is the title in kebab case, numbered where it is multiplied. A title met
/// again is the same post; met under another manager it is the same id on a second
/// row. `?` is a manager who is not in the table.
///
/// Accounts are `owner: count x arr`, with `as Label` where the company labels them:
/// `csm-1: 60 x 30k, csm-2: 5 x 200k as Enterprise [health=0.4]`. `-` is no owner, `?`
/// no ARR.
struct OrgSketch {
  private struct Row {
    let id: String
    let title: String
    var manager: String
    let fields: [(String, String)]
  }

  private struct Account {
    let owner: String
    let arr: String
    let label: String
    let fields: [(String, String)]
  }

  private var rows: [Row] = []
  private var accounts: [Account] = []
  private let hasPeople: Bool
  private var counters: [String: Int] = [:]

  init(people: String?, accounts: String?) throws {
    hasPeople = people != nil
    for chain in people?.split(separator: ",") ?? [] { try read(chain: String(chain)) }
    for entry in accounts?.split(separator: ",") ?? [] { try read(accounts: String(entry)) }
  }

  private mutating func read(chain: String) throws {
    var managers: [String] = []
    for (place, part) in chain.split(separator: ">").map(trimmed).enumerated() {
      if part == "?" {
        managers = ["nobody-known"]
        continue
      }
      let (title, count, fields) = try node(part)
      var own: [String] = []
      for manager in place == 0 ? [""] : managers {
        for _ in 0..<count {
          own.append(add(title, isNumbered: count > 1 || managers.count > 1, manager, fields))
        }
      }
      managers = own
    }
  }

  private mutating func add(
    _ title: String, isNumbered: Bool, _ manager: String, _ fields: [(String, String)]
  ) -> String {
    let slug = String(title.lowercased().map { $0 == " " ? "-" : $0 })
    var id = slug
    if isNumbered {
      counters[slug, default: 0] += 1
      id += "-\(counters[slug, default: 0])"
    }
    if let index = rows.firstIndex(where: { $0.id == id }) {
      if manager.isEmpty || rows[index].manager == manager { return id }
      if rows[index].manager.isEmpty {
        rows[index].manager = manager
        return id
      }
    }
    rows.append(Row(id: id, title: title, manager: manager, fields: fields))
    return id
  }

  /// `CSM x6 [fte=0.5]` taken apart.
  private func node(_ text: String) throws -> (String, Int, [(String, String)]) {
    let (title, fields) = try Self.bracketed(text)
    let words = title.split(separator: " ")
    if let last = words.last, last.first == "x", let count = Int(last.dropFirst()) {
      guard count > 0, words.count > 1 else { throw Self.unreadable(text) }
      return (words.dropLast().joined(separator: " "), count, fields)
    }
    guard !title.isEmpty else { throw Self.unreadable(text) }
    return (title, 1, fields)
  }

  private mutating func read(accounts entry: String) throws {
    let sides = entry.split(separator: ":").map(trimmed)
    guard sides.count == 2 else { throw Self.unreadable(entry) }
    let (text, fields) = try Self.bracketed(sides[1])
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 3, let count = Int(words[0]), count > 0, words[1] == "x" else {
      throw Self.unreadable(entry)
    }
    guard words.count == 3 || words.count > 4 && words[3] == "as" else {
      throw Self.unreadable(entry)
    }
    let label = words.dropFirst(4).joined(separator: " ")
    for _ in 0..<count {
      accounts.append(Account(owner: sides[0], arr: words[2], label: label, fields: fields))
    }
  }

  /// What stands before brackets, and the fields in them.
  private static func bracketed(_ text: String) throws -> (String, [(String, String)]) {
    guard let open = text.firstIndex(of: "[") else { return (text, []) }
    guard text.last == "]" else { throw unreadable(text) }
    let fields = try text[open...].dropFirst().dropLast().split(separator: ";").map { pair in
      let sides = pair.split(separator: "=").map(trimmed)
      guard sides.count == 2 else { throw unreadable(text) }
      return (sides[0], sides[1])
    }
    return (trimmed(text[..<open]), fields)
  }

  /// The organisation.
  func org(company: CompanyFacts = CompanyFacts()) throws -> Org {
    let builder = OrgBuilder()
    builder.company = company
    if hasPeople {
      for field in [PersonField.employeeID, .title, .managerID] { builder.people.declare(field) }
    }
    for row in rows {
      try set(.employeeID, row.id, builder)
      try set(.title, row.title, builder)
      try set(.managerID, row.manager, builder)
      for (name, value) in row.fields {
        guard let field = PersonField(rawValue: name) else { throw Self.unreadable(name) }
        try set(field, value, builder)
      }
      try builder.people.endRow()
    }
    for (number, account) in accounts.enumerated() {
      try add(account, id: "a\(number + 1)", to: builder)
    }
    return try builder.seal()
  }

  private func set(_ field: PersonField, _ text: String, _ builder: OrgBuilder) throws {
    guard !text.isEmpty else { return }
    builder.people.declare(field)
    let slot = RecordTable<PersonField>.slot(of: field)
    switch field.kind {
    case .identity:
      try builder.people.columns.set(integer: builder.interning.identities.intern(text), slot: slot)
    case .label:
      try builder.people.columns.set(integer: builder.interning.labels.intern(text), slot: slot)
    case .status:
      guard let status = EmploymentStatus.allCases.first(where: { $0.name == text }) else {
        throw Self.unreadable(text)
      }
      try builder.people.columns.set(integer: status.rawValue, slot: slot)
    case .money, .ratio, .number:
      guard let number = Double(text) else { throw Self.unreadable(text) }
      try builder.people.columns.set(real: number, slot: slot)
    case .day:
      guard let day = Day(iso: text) else { throw Self.unreadable(text) }
      try builder.people.columns.set(integer: day.number, slot: slot)
    case .text:
      throw Self.unreadable(text)
    }
  }

  private func add(
    _ account: Account, id: String, to builder: OrgBuilder
  ) throws {
    func slot(_ field: AccountField) -> Int {
      builder.accounts.declare(field)
      return RecordTable<AccountField>.slot(of: field)
    }
    var id = id
    try id.withUTF8 { try builder.accounts.columns.set(text: $0, slot: slot(.accountID)) }
    let owner = account.owner == "-" ? "" : account.owner
    try builder.accounts.columns.set(
      integer: builder.interning.identities.intern(owner), slot: slot(.ownerID))
    if account.arr != "?" {
      let (digits, factor) =
        account.arr.hasSuffix("k") ? (account.arr.dropLast(), 1e3) : (account.arr[...], 1)
      guard let arr = Double(digits) else { throw Self.unreadable(account.arr) }
      try builder.accounts.columns.set(real: arr * factor, slot: slot(.arr))
    }
    let label = account.label.isEmpty ? [] : [(AccountField.segment.rawValue, account.label)]
    for (name, value) in label + account.fields {
      guard let field = AccountField(rawValue: name) else { throw Self.unreadable(name) }
      let slot = slot(field)
      switch field.kind {
      case .label:
        try builder.accounts.columns.set(
          integer: builder.interning.labels.intern(value), slot: slot)
      case .identity:
        try builder.accounts.columns.set(
          integer: builder.interning.identities.intern(value), slot: slot)
      case .day:
        guard let day = Day(iso: value) else { throw Self.unreadable(value) }
        try builder.accounts.columns.set(integer: day.number, slot: slot)
      case .money, .ratio, .number:
        guard let number = Double(value) else { throw Self.unreadable(value) }
        try builder.accounts.columns.set(real: number, slot: slot)
      case .text, .status: throw Self.unreadable(name)
      }
    }
    try builder.accounts.endRow()
  }

  private static func unreadable(_ text: String) -> OrgError {
    OrgError(.badInput, "the sketch \"\(text)\" cannot be read")
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop { $0 == " " }
  return String(start.reversed().drop { $0 == " " }.reversed())
}
