import CSV
import Ingest
import OrgModel

/// A chart as delimited text with a header.
struct RaciCSV {
  let options: ReadOptions

  func read(
    _ text: UnsafeBufferPointer<UInt8>, _ cells: inout CellParser
  ) throws -> RaciMatrix {
    let delimiter = options.delimiter ?? CSVScanner.delimiter(of: text)
    var scanner = CSVScanner(text, delimiter: delimiter)
    var record = CSVRecord()
    guard try next(&scanner, &record, []) else {
      throw OrgError(
        .badInput, "is empty", at: .init(file: options.file),
        hint: "it should begin with a row of column names: the task, then the roles")
    }
    var headers = record.strings().map(plainName)
    // Spreadsheets leave empty columns at the end.
    while headers.last?.isEmpty == true { headers.removeLast() }
    var matrix = try RaciMatrix(
      taskHeader: headers.first ?? "", roles: Array(headers.dropFirst()), file: options.file)
    while try next(&scanner, &record, headers) {
      try read(&record, headers, into: &matrix, &cells, at: scanner.row)
    }
    return try matrix.checkedForTasks(file: options.file)
  }

  private func read(
    _ record: inout CSVRecord, _ headers: [String], into matrix: inout RaciMatrix,
    _ cells: inout CellParser, at row: Int
  ) throws {
    let task = plainName(record.string(0))
    let place = OrgError.Location(file: options.file, row: row)
    if task.isEmpty, isBlank(&record, from: 0) { return }
    guard record.count >= headers.count, isBlank(&record, from: headers.count) else {
      throw OrgError(
        .badInput, "has \(record.count) fields where the header has \(headers.count)", at: place,
        hint: "a field that holds the delimiter or a line end must stand in quotes")
    }
    try matrix.addTask(task, at: place)
    for column in 1..<headers.count {
      let single = record.withField(column) { $0.count == 1 ? RaciLetters(byte: $0[0]) : nil }
      if let single {
        matrix.set(column - 1, single)
      } else if record.withField(column, { !$0.isEmpty }) {
        let text = record.string(column)
        var place = place
        place.column = headers[column]
        try RaciMatrix.checkLength(text, at: place)
        matrix.set(column - 1, cells.cell(text))
      }
    }
  }

  private func isBlank(_ record: inout CSVRecord, from column: Int) -> Bool {
    for column in column..<max(column, record.count) {
      if record.withField(column, { !$0.isEmpty }) { return false }
    }
    return true
  }

  private func next(
    _ scanner: inout CSVScanner, _ record: inout CSVRecord, _ headers: [String]
  ) throws -> Bool {
    do throws(CSVError) { return try scanner.read(into: &record) } catch {
      throw error.orgError(file: options.file, headers: headers)
    }
  }
}

extension RaciMatrix {
  /// The chart itself. Errors: one without tasks.
  func checkedForTasks(file: String) throws -> RaciMatrix {
    guard !tasks.isEmpty else {
      throw OrgError(.badInput, "has roles but no tasks", at: .init(file: file))
    }
    return self
  }
}
