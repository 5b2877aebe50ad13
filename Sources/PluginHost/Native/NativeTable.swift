import Catalog
import Facts
import OrgModel
import PluginLoader

/// A table as native code sees it: the columns that it reads, by name. Valid as long as
/// the org, whose memory most columns are.
final class NativeTable {
  private let org: Org
  private let rows: Range<Int>
  private var columns: [loader_column] = []
  private var names: [UnsafeMutablePointer<CChar>] = []
  private var made: [UnsafeMutablePointer<Int32>] = []
  private var texts: [OwnTexts] = []

  private final class OwnTexts {
    var table = SymbolTable()

    func code(_ text: String?) throws -> Int32 { try text.map { try table.intern($0) } ?? .none }
  }

  /// Some rows of the accounts table.
  init(accounts org: Org, rows: Range<Int>, reading fields: [AccountField]) throws {
    self.org = org
    self.rows = rows
    for field in fields where org.accounts.has(field) {
      switch field.kind {
      case .money, .ratio, .number: add(field.rawValue, reals: org.accounts.reals(field))
      case .identity:
        add(field.rawValue, org.accounts.integers(field), org.interning.identities.block)
      case .label: add(field.rawValue, org.accounts.integers(field), org.interning.labels.block)
      case .day, .status: add(field.rawValue, org.accounts.integers(field))
      case .text: try add(field.rawValue, org.accounts.block(field))
      }
    }
  }

  /// The people table, with what Facts make of it.
  init(people facts: Facts, reading fields: [PeopleField]) throws {
    org = facts.org
    rows = 0..<facts.org.people.count
    for field in fields { try add(field, facts) }
  }

  deinit {
    names.forEach { $0.deallocate() }
    made.forEach { $0.deallocate() }
  }

  /// Lends the table to C.
  func lend<Result>(_ body: (UnsafePointer<orgkit_table>) throws -> Result) rethrows -> Result {
    try columns.withUnsafeBufferPointer { columns in
      var table = orgkit_table(
        rows: rows.count, column_count: columns.count, columns: columns.baseAddress)
      return try body(&table)
    }
  }

  private func add(_ field: PeopleField, _ facts: Facts) throws {
    let org = facts.org
    switch field {
    case .stated(let stated):
      guard org.people.has(stated) else { return }
      switch stated.kind {
      case .money, .ratio, .number: add(stated.rawValue, reals: org.people.reals(stated))
      case .label:
        add(stated.rawValue, org.people.integers(stated), facts.org.interning.labels.block)
      case .identity:
        add(stated.rawValue, org.people.integers(stated), facts.org.interning.identities.block)
      case .day, .status: add(stated.rawValue, org.people.integers(stated))
      case .text: try add(stated.rawValue, org.people.block(stated))
      }
    case .read(let field):
      let own = OwnTexts()
      let codes = try make {
        try own.code(field.value(facts, Int(facts.org.positions.positionOfRow[$0])))
      }
      texts.append(own)
      add(field.rawValue, UnsafeBufferPointer(codes), own.table.block)
    case .manager:
      guard let structure = facts.structure else { return }
      let codes = make { row in
        let manager = structure.manager[Int(facts.org.positions.positionOfRow[row])]
        return manager < 0 ? -1 : facts.org.positions.firstRow[Int(manager)]
      }
      add("manager", UnsafeBufferPointer(codes))
    case .span:
      guard let structure = facts.structure else { return }
      let codes = make { structure.span[Int(facts.org.positions.positionOfRow[$0])] }
      add("span", UnsafeBufferPointer(codes))
    }
  }

  private func make(_ code: (Int) throws -> Int32) rethrows -> UnsafeMutableBufferPointer<Int32> {
    let codes = UnsafeMutableBufferPointer<Int32>.allocate(capacity: rows.upperBound)
    if let base = codes.baseAddress { made.append(base) }
    codes.initialize(repeating: -1)
    for row in rows { codes[row] = try code(row) }
    return codes
  }

  private func add(_ name: String, reals: UnsafeBufferPointer<Double>) {
    guard let base = reals.baseAddress else { return }
    var column = loader_column()
    column.reals = base + rows.lowerBound
    add(name, column)
  }

  private func add(
    _ name: String, _ codes: UnsafeBufferPointer<Int32>, _ texts: TextBlock? = nil
  ) {
    guard let base = codes.baseAddress else { return }
    var column = loader_column()
    column.codes = base + rows.lowerBound
    if let texts, let bytes = texts.bytes {
      column.texts = UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
      column.starts = texts.starts
      column.text_count = texts.count
    }
    add(name, column)
  }

  /// A column with a text of its own in each row: the code is the row.
  private func add(_ name: String, _ texts: TextBlock) throws {
    let codes = make { Int32(truncatingIfNeeded: $0) }
    add(name, UnsafeBufferPointer(codes), texts)
  }

  private func add(_ name: String, _ column: loader_column) {
    let bytes = Array(name.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    names.append(copy)
    var column = column
    column.name = UnsafePointer(copy)
    columns.append(column)
  }
}

/// A column of people that native code may read.
enum PeopleField: Sendable, Equatable {
  /// As the table has it.
  case stated(PersonField)
  /// As the facts have it: the table's, else what the title says.
  case read(ReadField)
  /// The row of the manager.
  case manager
  /// Number of direct reports.
  case span

  /// What titles tell, where the table does not.
  enum ReadField: String, Sendable, CaseIterable {
    case function, level, role, segment, region

    func value(_ facts: Facts, _ position: Int) -> String? {
      switch self {
      case .function: facts.function(ofPosition: position)
      case .level: facts.level(ofPosition: position)?.rawValue
      case .role: facts.role(ofPosition: position)
      case .segment: facts.segment(ofPosition: position)
      case .region: facts.region(ofPosition: position)
      }
    }
  }

  /// The field of a name; nil if there is none.
  init?(_ name: String) {
    switch name {
    case "manager": self = .manager
    case "span": self = .span
    default:
      if let read = ReadField(rawValue: name) {
        self = .read(read)
      } else if let stated = PersonField(rawValue: name) {
        self = .stated(stated)
      } else {
        return nil
      }
    }
  }

  /// Every name.
  static var names: [String] {
    unique(PersonField.allCases.map(\.rawValue) + ["manager", "span"])
  }

  /// Whether the table was given what it takes.
  func isGiven(_ facts: Facts) -> Bool {
    switch self {
    case .stated(let field): return facts.org.people.has(field)
    case .read(let field):
      if let stated = PersonField(rawValue: field.rawValue), facts.org.people.has(stated) {
        return true
      }
      return facts.org.people.has(.title)
    case .manager, .span: return facts.org.hasManagers
    }
  }
}
