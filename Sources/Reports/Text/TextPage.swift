/// A page of text for a terminal: wrapped lines, aligned tables, a little colour.
struct TextPage {
  /// How a piece of text stands out.
  enum Style: String {
    case plain = ""
    case strong = "1"
    case faint = "2"
    case critical = "1;31"
    case warning = "1;33"
    case advice = "1;36"
  }

  /// How a column of a table is aligned.
  enum Alignment { case left, right }

  let width: Int
  private let hasColor: Bool
  private(set) var text = ""

  init(_ options: RenderOptions) {
    width = max(40, options.width)
    hasColor = options.hasColor
  }

  /// `text` in a style, where there is colour.
  func styled(_ text: String, _ style: Style) -> String {
    hasColor && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// `text` without control characters, which a terminal would obey.
  private static func printable(_ text: String) -> String {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      ? String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
      : text
  }

  /// An empty line.
  mutating func skip() { text += "\n" }

  /// A line as it is, for what must stay below something else.
  mutating func literal(_ line: String) { text += Self.printable(line) + "\n" }

  /// A paragraph. Lines after the first are indented by `hanging`; `lead` stands in
  /// front, already styled, and takes `leadWidth` columns.
  mutating func paragraph(
    _ content: String, lead: String = "", leadWidth: Int = 0, hanging: Int = 0,
    _ style: Style = .plain
  ) {
    var lines: [String] = []
    var line = ""
    var used = leadWidth
    for word in Self.printable(content).split(separator: " ") {
      if !line.isEmpty, used + 1 + word.count > width {
        lines.append(line)
        line = ""
        used = hanging
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += word.count
    }
    lines.append(line)
    let indent = String(repeating: " ", count: hanging)
    for (number, line) in lines.enumerated() {
      text += (number == 0 ? lead : indent) + styled(line, style) + "\n"
    }
  }

  /// A table with a header. A last column of text is wrapped where there is room, and
  /// else cut at the page's edge; so that this hides no column, a cell that another one
  /// follows is cut at half the page.
  mutating func table(
    _ header: [String], _ alignments: [Alignment], _ rows: [[String]]
  ) {
    let lines = ([header] + rows).map { row in
      row.enumerated().map { column, cell in
        let cell = Self.printable(cell)
        guard column + 1 < row.count, cell.count > width / 2 else { return cell }
        return String(cell.prefix(width / 2 - 1)) + "\u{2026}"
      }
    }
    let widths = header.indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    for (number, row) in lines.enumerated() {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isLast = column == row.count - 1
        if column > 0 { line += "  " }
        line += alignments[column] == .right ? padding + cell : isLast ? cell : cell + padding
      }
      let before = line.count - (row.last?.count ?? 0)
      let wraps = alignments.last == .left && width - before >= Self.narrowest
      for line in wraps ? wrapped(line, indent: before) : [cut(line)] {
        text += styled(line, number == 0 ? .faint : .plain) + "\n"
      }
    }
  }

  /// The least room in which a last column is wrapped instead of cut.
  private static var narrowest: Int { 20 }

  /// `line`, cut at the page's edge and without blanks at its end.
  private func cut(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line.count > width ? String(line.prefix(width - 1)) + "\u{2026}" : line
  }

  /// `line` with what follows the first `indent` letters broken between words.
  private func wrapped(_ line: String, indent: Int) -> [String] {
    var lines: [String] = []
    var current = String(line.prefix(indent))
    var used = indent
    for word in line.dropFirst(indent).split(separator: " ") {
      if used > indent, used + 1 + word.count > width {
        lines.append(cut(current))
        current = String(repeating: " ", count: indent)
        used = indent
      }
      current += (used > indent ? " " : "") + word
      used += word.count + (used > indent ? 1 : 0)
    }
    return lines + [cut(current)]
  }
}

/// How to render a document for people.
public struct RenderOptions: Sendable {
  /// Columns of the page; at least 40.
  public var width: Int
  /// Whether to use ANSI colours.
  public var hasColor: Bool

  /// A page of 80 columns without colour, unless stated otherwise.
  public init(width: Int = 80, hasColor: Bool = false) {
    self.width = width
    self.hasColor = hasColor
  }
}
