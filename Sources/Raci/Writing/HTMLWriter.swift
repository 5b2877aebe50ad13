/// Writes tables as one HTML page that needs nothing else: no script, no other file.
public enum HTMLWriter {
  /// The page; `title` is its heading.
  public static func text(_ title: String, _ sheets: [Sheet]) -> String {
    var text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(escaped(title))</h1>

      """
    for sheet in sheets { write(sheet, to: &text) }
    return text + "</main>\n</body>\n</html>\n"
  }

  private static func write(_ sheet: Sheet, to text: inout String) {
    text += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
    text += escaped(sheet.title) + "\">\n<table>\n<caption>\(escaped(sheet.title))"
    if !sheet.legend.isEmpty { text += " <small>\(escaped(sheet.legend))</small>" }
    text += "</caption>\n<thead>\n<tr>"
    for name in sheet.header { text += "<th scope=\"col\">\(escaped(name))</th>" }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in sheet.rows {
      text += "<tr>"
      for (column, cell) in row.enumerated() {
        if column == 0 {
          text += "<th scope=\"row\">\(escaped(cell))</th>"
        } else {
          let isAccountable = sheet.isChart && cell.utf8.contains(UInt8(ascii: "A"))
          text += "<td\(isAccountable ? " class=\"a\"" : "")>\(escaped(cell))</td>"
        }
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n</div>\n"
  }

  /// `text` in which nothing is markup.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }
    .scroll { overflow-x: auto; margin-bottom: 2rem; }
    table { border-collapse: collapse; }
    caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
    small { font-weight: 400; color: #555; }
    th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top; }
    thead th { background: #eee; }
    tbody th { font-weight: 400; }
    td.a { font-weight: 700; background: #e3edf7; }
    """
}
