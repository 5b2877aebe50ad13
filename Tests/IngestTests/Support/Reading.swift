import Testing

@testable import Catalog
@testable import Ingest
@testable import OrgModel

/// A reader over the embedded catalogue.
func reader() throws -> OrgReader { OrgReader(try Catalog()) }

extension OrgReader {
  /// Reads `text` into `builder` as a file called "in.csv" or "in.json".
  func read(
    _ table: Table, csv text: String, into builder: OrgBuilder,
    _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws {
    try read(table, csv: Array(text.utf8), into: builder, change)
  }

  func read(
    _ table: Table, csv bytes: [UInt8], into builder: OrgBuilder,
    _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws {
    var options = ReadOptions(file: "in.csv")
    change(&options)
    try bytes.withUnsafeBufferPointer { try readCSV(table, $0, options, into: builder) }
  }

  func read(
    _ table: Table, json text: String, into builder: OrgBuilder,
    _ change: (inout ReadOptions) -> Void = { _ in }
  ) throws {
    var options = ReadOptions(file: "in.json")
    change(&options)
    try Array(text.utf8).withUnsafeBufferPointer {
      try readJSON(table, $0, options, into: builder)
    }
  }
}

/// The org that CSV `text` alone makes.
func org(
  _ table: OrgReader.Table, csv text: String, _ change: (inout ReadOptions) -> Void = { _ in }
) throws -> Org {
  let builder = OrgBuilder()
  try reader().read(table, csv: text, into: builder, change)
  return try builder.seal()
}

/// The org that JSON `text` alone makes.
func org(
  _ table: OrgReader.Table, json text: String, _ change: (inout ReadOptions) -> Void = { _ in }
) throws -> Org {
  let builder = OrgBuilder()
  try reader().read(table, json: text, into: builder, change)
  return try builder.seal()
}

/// What `body` throws, which must be an `OrgError`.
func failure(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) throws -> OrgError {
  try #require(throws: OrgError.self, sourceLocation: sourceLocation, performing: body)
}

extension Org {
  /// The value of a field in each row, as text; "" where it is not known.
  func personColumn(_ field: PersonField) -> [String] {
    (0..<people.count).map { row in
      switch field.kind {
      case .identity: interning.identities[people.symbol(field, row)] ?? ""
      case .label: interning.labels[people.symbol(field, row)] ?? ""
      case .text: people.text(field, row) ?? ""
      case .day: people.day(field, row) == .unknown ? "" : people.day(field, row).iso
      case .status: EmploymentStatus(rawValue: people.symbol(field, row))?.name ?? ""
      case .money, .ratio, .number: text(people.real(field, row))
      }
    }
  }

  /// The value of a field in each row, as text; "" where it is not known.
  func accountColumn(_ field: AccountField) -> [String] {
    (0..<accounts.count).map { row in
      switch field.kind {
      case .identity: interning.identities[accounts.symbol(field, row)] ?? ""
      case .label: interning.labels[accounts.symbol(field, row)] ?? ""
      case .text: accounts.text(field, row) ?? ""
      case .day: accounts.day(field, row) == .unknown ? "" : accounts.day(field, row).iso
      case .status: ""
      case .money, .ratio, .number: text(accounts.real(field, row))
      }
    }
  }

  private func text(_ number: Double) -> String { number.isNaN ? "" : "\(number)" }
}
