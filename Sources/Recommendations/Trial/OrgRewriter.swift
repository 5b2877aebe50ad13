import OrgModel

/// Makes an org that differs from another in some cells and rows. Columns are copied; the
/// old org stays as it is.
struct OrgRewriter {
  private let org: Org
  private var cells: [TableChange.Table: [Int: [String: String?]]] = [:]
  private var removed: [TableChange.Table: Set<Int>] = [:]
  private var added: [TableChange] = []
  /// Changes that were made, in their order.
  private(set) var made: [TableChange] = []
  /// Changes that an earlier one had forestalled.
  private(set) var passedOver: [TableChange] = []

  init(_ org: Org) { self.org = org }

  /// Notes a change; of several to one cell or row the first is made.
  mutating func note(_ change: TableChange) {
    let isTaken =
      removed[change.table]?.contains(change.row) == true
      || change.kind == .add && added.contains { $0.id == change.id }
      || change.kind == .set && cells[change.table]?[change.row]?[change.field] != nil
    guard !isTaken else {
      passedOver.append(change)
      return
    }
    switch change.kind {
    case .set:
      cells[change.table, default: [:]][change.row, default: [:]]
        .updateValue(change.after, forKey: change.field)
    case .remove: removed[change.table, default: []].insert(change.row)
    case .add: added.append(change)
    }
    made.append(change)
  }

  /// The org after all changes. Errors: those of columns that cannot grow. Linear in rows.
  func rewritten() throws -> Org {
    let builder = OrgBuilder()
    builder.company = org.company
    builder.notices = org.notices
    try copy(org.people, .people, to: &builder.people, &builder.interning)
    try copy(org.accounts, .accounts, to: &builder.accounts, &builder.interning)
    for row in added {
      for (field, text) in row.cells.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        builder.people.declare(field)
        try Self.write(text, field, to: &builder.people, &builder.interning)
      }
      try builder.people.endRow()
    }
    for symbol in org.interning.blankIdentities {
      let text = org.interning.identities.utf8(of: symbol)
      if let own = builder.interning.identities.symbol(of: text) {
        builder.interning.blankIdentities.insert(own)
      }
    }
    return try builder.seal()
  }

  private func copy<Field>(
    _ source: borrowing RecordTable<Field>, _ table: TableChange.Table,
    to target: inout RecordTable<Field>, _ interning: inout Interning
  ) throws {
    let changed = cells[table] ?? [:]
    let gone = removed[table] ?? []
    let fields = Field.allCases.filter { field in
      source.has(field) || changed.values.contains { $0[field.rawValue] != nil }
    }
    for field in fields { target.declare(field) }
    for row in 0..<source.count where !gone.contains(row) {
      for field in fields {
        if let new = changed[row]?[field.rawValue] {
          if let new { try Self.write(new, field, to: &target, &interning) }
        } else {
          try copy(field, row, source, to: &target, &interning)
        }
      }
      try target.endRow()
    }
  }

  private func copy<Field>(
    _ field: Field, _ row: Int, _ source: borrowing RecordTable<Field>,
    to target: inout RecordTable<Field>, _ interning: inout Interning
  ) throws {
    let slot = RecordTable<Field>.slot(of: field)
    switch field.kind {
    case .identity:
      let text = org.interning.identities.utf8(of: source.symbol(field, row))
      if !text.isEmpty {
        try target.columns.set(integer: interning.identities.intern(text), slot: slot)
      }
    case .label:
      let text = org.interning.labels.utf8(of: source.symbol(field, row))
      if !text.isEmpty {
        try target.columns.set(integer: interning.labels.intern(text), slot: slot)
      }
    case .text:
      let text = source.utf8(field, row)
      if !text.isEmpty { try target.columns.set(text: text, slot: slot) }
    case .day, .status:
      let values = source.integers(field)
      if values.indices.contains(row) { try target.columns.set(integer: values[row], slot: slot) }
    case .money, .ratio, .number:
      let value = source.real(field, row)
      if !value.isNaN { try target.columns.set(real: value, slot: slot) }
    }
  }

  /// Writes a cell as a reader would have. What is no such value is left empty.
  private static func write<Field>(
    _ text: String, _ field: Field, to target: inout RecordTable<Field>,
    _ interning: inout Interning
  ) throws {
    let slot = RecordTable<Field>.slot(of: field)
    switch field.kind {
    case .identity: try target.columns.set(integer: interning.identities.intern(text), slot: slot)
    case .label: try target.columns.set(integer: interning.labels.intern(text), slot: slot)
    case .text:
      var text = text
      try text.withUTF8 { try target.columns.set(text: $0, slot: slot) }
    case .day:
      if let day = Day(iso: text) { try target.columns.set(integer: day.number, slot: slot) }
    case .status:
      if let status = EmploymentStatus.allCases.first(where: { $0.name == text }) {
        try target.columns.set(integer: status.rawValue, slot: slot)
      }
    case .money, .ratio, .number:
      if let number = Double(text) { try target.columns.set(real: number, slot: slot) }
    }
  }
}
