import CSV
import CatalogData
import OrgModel

/// A file of the catalogue, embedded in the library.
public struct CatalogFile: @unchecked Sendable {
  /// Its name in the catalogue, e.g. `benchmarks.csv`.
  public let name: String
  /// Its bytes; static, followed by a NUL that is not counted.
  public let bytes: UnsafeBufferPointer<UInt8>

  private init(name: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
  }

  /// A file made from `text`, which stays for as long as the process does.
  init(made text: String, called name: String) {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count + 1)
    _ = bytes.initialize(from: Array(text.utf8) + [0])
    self.init(name: name, bytes: UnsafeBufferPointer(rebasing: bytes.dropLast()))
  }

  /// All files, in the order of their embedding.
  public static let all: [CatalogFile] = {
    var files: [CatalogFile] = []
    while let file = catalog_file_at(files.count)?.pointee {
      let start = UnsafeRawPointer(file.data)?.assumingMemoryBound(to: UInt8.self)
      files.append(
        CatalogFile(
          name: String(cString: file.name),
          bytes: UnsafeBufferPointer(start: start, count: file.size)))
    }
    return files
  }()

  /// The file called `name`. Errors: `.notFound`.
  public static func named(_ name: String) throws -> CatalogFile {
    guard let file = all.first(where: { $0.name == name }) else {
      throw OrgError(.notFound, "the catalogue has no file \(name)")
    }
    return file
  }

  /// The text of the file.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The rows of a catalogue file, each cell by the name of its column.
struct CatalogRows {
  let name: String
  let rows: [Row]

  /// One row, which knows its place for errors.
  struct Row {
    let file: String
    let number: Int
    let columns: [String: Int]
    let cells: [String]

    subscript(column: String) -> String { columns[column].map { cells[$0] } ?? "" }

    /// A cell that must not be blank.
    func required(_ column: String) throws -> String {
      let value = self[column]
      guard !value.isEmpty else { throw error("must not be blank", column) }
      return value
    }

    /// A number, or nil where the cell is blank.
    func number(_ column: String) throws -> Double? {
      let value = self[column]
      guard !value.isEmpty else { return nil }
      guard let number = Double(value), number.isFinite else {
        throw error("is not a number", column)
      }
      return number
    }

    func error(_ reason: String, _ column: String) -> OrgError {
      OrgError(
        .badInput, reason,
        at: .init(file: file, row: number, column: column, value: self[column]))
    }
  }

  /// Reads `text`, which must have exactly `columns`.
  init(_ name: String, _ text: String, columns: [String]) throws {
    var text = text
    var rows: [Row] = []
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    do {
      try text.withUTF8 { bytes in
        var scanner = CSVScanner(bytes, delimiter: 0x2C)
        var record = CSVRecord()
        guard try scanner.read(into: &record), record.strings() == columns else {
          throw OrgError(
            .badInput, "must have the columns \(columns.joined(separator: ","))",
            at: .init(file: name, row: 1))
        }
        while try scanner.read(into: &record) {
          guard record.count == columns.count else {
            throw OrgError(
              .badInput, "has \(record.count) fields, not \(columns.count)",
              at: .init(file: name, row: scanner.row))
          }
          rows.append(
            Row(file: name, number: scanner.row, columns: places, cells: record.strings()))
        }
      }
    } catch let error as CSVError {
      throw OrgError(.badInput, "is not valid CSV", at: .init(file: name, row: error.row))
    }
    self.name = name
    self.rows = rows
  }
}
