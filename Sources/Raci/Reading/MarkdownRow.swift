/// A line of a Markdown pipe table.
struct MarkdownRow {
  /// The cells, still with their marks; an escaped pipe is part of a cell.
  let cells: [String]

  /// Splits a line. Linear in its length.
  init(_ line: some Collection<UInt8>) {
    let line = Self.trimmed(Array(line))
    var cells: [String] = []
    var cell: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(Self.text(cell))
        cell.removeAll(keepingCapacity: true)
      } else {
        cell.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    cells.append(Self.text(cell))
    if line.first == UInt8(ascii: "|") { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    self.cells = cells
  }

  /// Whether a line parts the header of a table from its rows: `|---|:-:|`.
  static func isSeparator(_ line: some Collection<UInt8>) -> Bool {
    guard line.contains(UInt8(ascii: "|")), line.contains(UInt8(ascii: "-")),
      line.allSatisfy({ "|-: \t\r".utf8.contains($0) })
    else { return false }
    return MarkdownRow(line).cells.allSatisfy { cell in
      var dashes = cell[...]
      if dashes.first == ":" { dashes.removeFirst() }
      if dashes.last == ":" { dashes.removeLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
    }
  }

  /// Whether a line can be a row of a table: it holds a pipe that is not escaped.
  static func isRow(_ line: some Collection<UInt8>) -> Bool {
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "|"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  /// `cell` with what backslashes protect: `\|` is a pipe.
  static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "\\")) else { return cell }
    var result = ""
    var isEscaped = false
    for character in cell {
      if isEscaped {
        if character.asciiValue.map({ !isPunctuation($0) }) ?? true { result += "\\" }
        result.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
    var rest = line[...]
    while let byte = rest.first, byte <= 0x20 { rest.removeFirst() }
    while let byte = rest.last, byte <= 0x20 { rest.removeLast() }
    return rest
  }

  private static func text(_ cell: [UInt8]) -> String {
    String(decoding: trimmed(cell), as: UTF8.self)
  }
}
