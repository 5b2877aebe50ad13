/// Writes a table as RFC 4180 text with commas and line feeds.
public enum CSVWriter {
  /// The table, its header first.
  public static func text(_ sheet: Sheet) -> String {
    var text = ""
    for row in [sheet.header] + sheet.rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { text += "," }
        write(cell, to: &text)
      }
      text += "\n"
    }
    return text
  }

  private static func write(_ cell: String, to text: inout String) {
    guard needsQuotes(cell) else {
      text += cell
      return
    }
    text += "\""
    for character in cell {
      if character == "\"" { text += "\"" }
      text.append(character)
    }
    text += "\""
  }

  /// Whether a reader that looks for the delimiter, or for JSON or Markdown, could be
  /// misled.
  private static func needsQuotes(_ cell: String) -> Bool {
    if let first = cell.utf8.first, "{[ ".utf8.contains(first) { return true }
    return cell.utf8.contains { $0 < 0x20 || ",;|\"".utf8.contains($0) } || cell.hasSuffix(" ")
  }
}
