import CSV
import Catalog
import OrgModel

/// The door through which everything comes into an org.
public struct OrgReader: Sendable {
  /// What an input holds.
  public enum Table: Sendable {
    case people, accounts, company
    /// People of whom no more than the title must be known.
    case titles
  }

  /// The value of a field in a single row.
  public enum Cell {
    case text(String)
    case number(Double)
  }

  private let catalog: Catalog
  private static var personID: [PersonField] { [.employeeID, .positionID] }
  private static var accountID: [AccountField] { [.accountID] }

  /// A reader that knows the headers and words of `catalog`.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// Adds the rows of delimited text. On an error the builder is as it was.
  public func readCSV(
    _ table: Table, _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions,
    into builder: OrgBuilder
  ) throws {
    switch table {
    case .people, .titles:
      let id = table == .titles ? [.title] : Self.personID
      try CSVTableReader(table: "people", id: id, catalog: catalog, options: options)
        .read(bytes, into: &builder.people, &builder.interning, &builder.notices)
    case .accounts:
      try CSVTableReader(table: "accounts", id: Self.accountID, catalog: catalog, options: options)
        .read(bytes, into: &builder.accounts, &builder.interning, &builder.notices)
    case .company:
      throw OrgError(.unsupported, "company facts are read from JSON, not CSV")
    }
  }

  /// Adds what a JSON document holds. On an error the builder is as it was.
  public func readJSON(
    _ table: Table, _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions,
    into builder: OrgBuilder
  ) throws {
    switch table {
    case .people, .titles:
      let id = table == .titles ? [.title] : Self.personID
      try JSONTableReader(table: "people", id: id, catalog: catalog, options: options)
        .read(bytes, into: &builder.people, &builder.interning, &builder.notices)
    case .accounts:
      try JSONTableReader(
        table: "accounts", id: Self.accountID, catalog: catalog, options: options
      ).read(bytes, into: &builder.accounts, &builder.interning, &builder.notices)
    case .company:
      builder.company = try CompanyReader(options: options).read(bytes)
    }
  }

  /// Adds what a file holds: JSON if its name says so or it is the company's facts,
  /// else delimited text.
  public func readFile(
    _ table: Table, _ path: String, _ options: ReadOptions, into builder: OrgBuilder
  ) throws {
    guard !path.isEmpty else { throw OrgError(.invalidArgument, "the path is empty") }
    let bytes = try FileBytes.read(path, called: options.file)
    var options = options
    options.path = path
    try withExtendedLifetime(bytes) {
      if table == .company || path.lowercased().hasSuffix(".json") {
        try readJSON(table, bytes.buffer, options, into: builder)
      } else {
        try readCSV(table, bytes.buffer, options, into: builder)
      }
    }
  }

  /// Adds one person. On an error nothing is added.
  public func add(person cells: [(PersonField, Cell)], into builder: OrgBuilder) throws {
    try add(cells, id: Self.personID, as: "person", into: &builder.people, &builder.interning)
  }

  /// Adds one account. On an error nothing is added.
  public func add(account cells: [(AccountField, Cell)], into builder: OrgBuilder) throws {
    try add(cells, id: Self.accountID, as: "account", into: &builder.accounts, &builder.interning)
  }

  private func add<Field>(
    _ cells: [(Field, Cell)], id: [Field], as name: String, into rows: inout RecordTable<Field>,
    _ interning: inout Interning
  ) throws {
    var reader = CellReader(catalog.vocabulary, options: ReadOptions(file: name))
    let before = rows.mark
    do {
      var hasID = false
      var given: Set<Field> = []
      for (field, cell) in cells {
        guard given.insert(field).inserted else {
          throw OrgError(.invalidArgument, "is given twice", at: place(field, cell))
        }
        var binding = FieldBinding(field, header: field.rawValue, column: 0)
        do {
          switch cell {
          case .text(var text):
            guard !text.isEmpty else { continue }
            guard !text.utf8.contains(0) else { throw CellError(reason: "holds a NUL character") }
            guard text.utf8.count <= CSVScanner.maximumFieldBytes else {
              throw OrgError(
                .limit, "is longer than \(CSVScanner.maximumFieldBytes) bytes",
                at: place(field, cell))
            }
            try text.withUTF8 { try reader.store($0, as: &binding, into: &rows, &interning) }
            if id.contains(field) { hasID = true }
          case .number(let value):
            guard binding.isNumeric else {
              throw OrgError(.invalidArgument, "is not a text", at: place(field, cell))
            }
            try reader.check(value, as: binding)
            if binding.kind == .ratio, value > 2 {
              throw CellError(reason: "is no share of one", hint: "write 85% as 0.85")
            }
            try rows.columns.set(real: value, slot: binding.slot)
          }
        } catch let error as CellError {
          throw OrgError(.badInput, error.reason, at: place(field, cell), hint: error.hint)
        }
        rows.declare(field)
      }
      guard hasID else {
        throw OrgError(
          .badInput, "a row without \(id.map(\.rawValue).joined(separator: " or ")) cannot be kept")
      }
      try rows.endRow()
    } catch {
      rows.restore(before)
      throw error
    }
  }

  private func place<Field: RecordField>(_ field: Field, _ cell: Cell) -> OrgError.Location {
    let value =
      switch cell {
      case .text(let text): OrgError.clipped(text)
      case .number(let number): String(number)
      }
    return .init(column: field.rawValue, value: value)
  }
}
