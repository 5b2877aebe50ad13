import Rules

/// Pages in GitHub-flavoured Markdown, to be read in a pull request.
enum Markdown {
  /// `text` on one line, without anything that Markdown, HTML or a code host would act
  /// on: markup, tags, cell borders, mentions.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#": result += "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A table; cells are escaped.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines =
      [header, header.map { _ in "---" }] + rows.map { $0.map(escaped) }
    return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// A list; items are escaped.
  static func list(_ items: [String]) -> String { items.map { "- \(escaped($0))\n" }.joined() }
}
