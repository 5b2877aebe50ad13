/// Writes tables as a Markdown document.
public enum MarkdownWriter {
  /// Every table under its title.
  public static func text(_ sheets: [Sheet]) -> String {
    sheets.map(text).joined(separator: "\n")
  }

  private static func text(_ sheet: Sheet) -> String {
    var text = "## \(escaped(sheet.title))\n\n"
    if !sheet.legend.isEmpty { text += escaped(sheet.legend) + "\n\n" }
    text += line(sheet.header.map(escaped))
    text += line(sheet.header.indices.map { sheet.isChart && $0 > 0 ? ":-:" : "---" })
    for row in sheet.rows { text += line(row.map(escaped)) }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// `text` so that it shows as it is: in one line, with nothing in it that Markdown
  /// would take for a mark, a tag or the end of a cell.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || "\\|<*`".utf8.contains($0) }) else {
      return text
    }
    var result = ""
    for character in text {
      switch character {
      case "\\", "|", "<", "*", "`": result += "\\\(character)"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
