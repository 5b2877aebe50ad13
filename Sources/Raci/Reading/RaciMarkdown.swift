import OrgModel

/// A chart as a Markdown pipe table: header, `|---|---|`, a row for each task. What
/// stands around the table is not looked at.
struct RaciMarkdown {
  let file: String

  func read(
    _ text: UnsafeBufferPointer<UInt8>, _ cells: inout CellParser
  ) throws -> RaciMatrix {
    let lines = Self.lines(text)
    let separators = lines.indices.filter { index in
      index > 0 && MarkdownRow.isSeparator(lines[index]) && MarkdownRow.isRow(lines[index - 1])
    }
    guard let separator = separators.first else { throw noTable(lines) }
    if separators.count > 1 {
      throw OrgError(
        .badInput, "is the second table",
        at: .init(file: file, row: separators[1]), hint: "leave only the chart in the document")
    }
    let headers = MarkdownRow(lines[separator - 1]).cells.map {
      plainName(MarkdownRow.unescaped($0))
    }
    var matrix = try RaciMatrix(
      taskHeader: headers.first ?? "", roles: Array(headers.dropFirst()), file: file)
    let body = lines[(separator + 1)...].prefix { MarkdownRow.isRow($0) }
    for (offset, line) in body.enumerated() {
      let place = OrgError.Location(file: file, row: separator + 2 + offset)
      try read(MarkdownRow(line), headers, into: &matrix, &cells, at: place)
    }
    return try matrix.checkedForTasks(file: file)
  }

  private func read(
    _ row: MarkdownRow, _ headers: [String], into matrix: inout RaciMatrix,
    _ cells: inout CellParser, at place: OrgError.Location
  ) throws {
    // A table may leave out cells at the end of a row. One too many would be lost.
    guard row.cells.count <= headers.count else {
      throw OrgError(
        .badInput, "has \(row.cells.count) cells where the header has \(headers.count)", at: place,
        hint: "write a pipe that is part of the text as \\|")
    }
    guard row.cells.contains(where: { !$0.isEmpty }) else { return }
    try matrix.addTask(plainName(MarkdownRow.unescaped(row.cells[0])), at: place)
    for (column, cell) in row.cells.enumerated().dropFirst() where !cell.isEmpty {
      var place = place
      place.column = headers[column]
      try RaciMatrix.checkLength(cell, at: place)
      matrix.set(column - 1, cells.cell(MarkdownRow.unescaped(cell)))
    }
  }

  private func noTable(_ lines: [Slice<UnsafeBufferPointer<UInt8>>]) -> OrgError {
    guard let line = lines.firstIndex(where: { MarkdownRow.isRow($0) }) else {
      return OrgError(
        .badInput, "has no table", at: .init(file: file),
        hint: "it should have lines such as | Task | Role | and |---|---|")
    }
    let columns = MarkdownRow(lines[line]).cells.count
    let separator = "|" + String(repeating: "---|", count: min(columns, 20))
    return OrgError(
      .badInput, "begins a table that has no line under its header",
      at: .init(file: file, row: line + 1), hint: "put \(separator) under the header")
  }

  /// The lines, ended by LF, CRLF or CR.
  private static func lines(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    let hasFeeds = text.contains(0x0A)
    return text.split(omittingEmptySubsequences: false) { $0 == (hasFeeds ? 0x0A : 0x0D) }
  }
}
