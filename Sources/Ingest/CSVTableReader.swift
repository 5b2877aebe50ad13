import CSV
import Catalog
import OrgModel

/// Reads delimited text with a header into one of the tables.
struct CSVTableReader<Field: RecordField> {
  let table: String
  let id: [Field]
  let catalog: Catalog
  let options: ReadOptions

  /// Adds the rows of `bytes`. On an error the tables are as they were.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into rows: inout RecordTable<Field>,
    _ interning: inout Interning, _ notices: inout [Notice]
  ) throws {
    let before = rows.mark
    do {
      notices += try TextCheck.withUTF8(bytes, options) { text in
        try readText(text, into: &rows, &interning)
      }
    } catch {
      rows.restore(before)
      throw error
    }
  }

  private func readText(
    _ text: UnsafeBufferPointer<UInt8>, into rows: inout RecordTable<Field>,
    _ interning: inout Interning
  ) throws -> [Notice] {
    let delimiter = options.delimiter ?? CSVScanner.delimiter(of: text)
    var scanner = CSVScanner(text, delimiter: delimiter)
    var record = CSVRecord()
    do throws(ReadError) {
      guard try next(&scanner, &record, []) else {
        throw ReadError(
          "is empty", at: .init(file: options.file),
          hint: "it should begin with a row of column names")
      }
    } catch {
      throw error.cause
    }
    let headers = record.strings()
    let matcher = ColumnMatcher<Field>(table: table, aliases: catalog.aliases, options: options)
    let match = try matcher.match(headers, requiring: id)
    var (bindings, notices) = (match.bindings, match.notices)
    for binding in bindings { rows.declare(binding.field) }

    var cells = CellReader(catalog.vocabulary, options: options, delimiter: delimiter)
    let first = rows.count
    let file = options.path.map { rows.origins.begin(file: $0) } ?? -1
    var skipped = 0
    var untilReport = 0
    let shares = bindings.indices.filter { bindings[$0].kind == .ratio }
    while true {
      do throws(ReadError) {
        guard try next(&scanner, &record, headers) else { break }
        try readRow(&record, &bindings, headers, &cells, into: &rows, &interning, at: scanner.row)
        do { try rows.endRow(file: file, line: scanner.line) } catch { throw ReadError(error) }
        for index in shares { bindings[index].endRow(rows.count - 1) }
      } catch {
        guard options.isLenient, error.endsWithRow else { throw error.cause }
        rows.dropRow()
        for index in shares { bindings[index].endRow(nil) }
        notices.append(Notice(.skippedRow, error.cause))
        skipped += 1
      }
      untilReport -= 1
      if untilReport < 0, let progress = options.progress {
        untilReport = 8192
        if progress(scanner.offset, text.count) {
          throw OrgError(.cancelled, "reading was stopped", at: .init(file: options.file))
        }
      }
    }
    guard rows.count > first else {
      let reason = skipped > 0 ? "has no row that can be read" : "has column names but no rows"
      throw OrgError(
        .badInput, reason, at: .init(file: options.file), hint: notices.last?.message)
    }
    for binding in bindings { binding.rescale(&rows.columns) }
    return notices
  }

  private func readRow(
    _ record: inout CSVRecord, _ bindings: inout [FieldBinding<Field>], _ headers: [String],
    _ cells: inout CellReader, into rows: inout RecordTable<Field>, _ interning: inout Interning,
    at row: Int
  ) throws(ReadError) {
    guard record.count == headers.count else {
      throw ReadError(
        "has \(record.count) fields where the header has \(headers.count)",
        at: .init(file: options.file, row: row),
        hint: "a field that holds the delimiter or a line end must stand in quotes")
    }
    var hasID = false
    for index in bindings.indices {
      do {
        let isGiven = try record.withField(bindings[index].column) { text in
          try cells.store(text, as: &bindings[index], into: &rows, &interning)
          return !text.isEmpty
        }
        if isGiven, id.contains(bindings[index].field) { hasID = true }
      } catch let error as CellError {
        throw ReadError(
          error.reason,
          at: .init(
            file: options.file, row: row, column: bindings[index].header,
            value: OrgError.clipped(record.string(bindings[index].column))),
          hint: error.hint)
      } catch {
        throw ReadError(error)
      }
    }
    guard hasID else {
      let header = bindings.first { id.contains($0.field) }?.header
      throw ReadError(
        "is empty", at: .init(file: options.file, row: row, column: header),
        hint: "every row needs \(id.map(\.rawValue).joined(separator: " or "))")
    }
  }

  /// Reads the next record; a mistake in the delimiting gets its place as users see it.
  private func next(
    _ scanner: inout CSVScanner, _ record: inout CSVRecord, _ headers: [String]
  ) throws(ReadError) -> Bool {
    do throws(CSVError) { return try scanner.read(into: &record) } catch {
      var located = ReadError(error.orgError(file: options.file, headers: headers))
      located.endsWithRow = error.kind != .unterminatedQuote
      throw located
    }
  }
}

/// A row that cannot be read.
private struct ReadError: Error {
  var cause: OrgError
  /// Whether the rows after it can still be told apart and read.
  var endsWithRow: Bool

  init(_ reason: String, at location: OrgError.Location, hint: String?) {
    cause = OrgError(.badInput, reason, at: location, hint: hint)
    endsWithRow = true
  }

  /// A failure that has nothing to do with the row.
  init(_ error: any Error) {
    cause = error as? OrgError ?? OrgError(.defect, "\(error)")
    endsWithRow = false
  }
}
