import OrgKit

extension String {
  /// The lines of a page, without the end of the last.
  var pageLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The page without ANSI colours.
  var withoutColor: String { replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  /// Whether this line could not have been broken: it is one word after what may stand
  /// in front of a paragraph.
  var isOneWord: Bool {
    contains(/^ *(?:[-?] |Next question: |[A-Za-z_]+ {2,})?[^ ]+$/)
  }
}

/// Text of a page of `width` columns.
func text(_ width: Int = 80, hasColor: Bool = false) -> Report.Format {
  .text(RenderOptions(width: width, hasColor: hasColor))
}
