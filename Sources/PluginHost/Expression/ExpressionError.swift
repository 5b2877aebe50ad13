import OrgModel

/// What is wrong with an expression, and at which byte of it.
struct ExpressionError: Error, Equatable {
  /// Offset in bytes.
  let offset: Int
  /// What is wrong.
  let reason: String
  /// What to write instead.
  var advice: String?

  private static let shown = 60

  /// The error with its place: of a text at `pointer` of `file`. The hint shows the
  /// text with a caret below the character.
  func located(in text: String, file: String?, pointer: String) -> OrgError {
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
    return OrgError(
      .badInput, reason,
      at: .init(file: file, pointer: pointer, character: before.count + 1),
      hint: Self.caret(text, before.count) + (advice.map { " " + $0 } ?? ""))
  }

  /// The part of `text` around a character, and a caret under it.
  private static func caret(_ text: String, _ character: Int) -> String {
    let start = max(0, character - shown / 2)
    let part = text.dropFirst(start).prefix(shown)
    let line = String(part.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let lead = start > 0 ? "..." : ""
    let tail = part.endIndex < text.endIndex ? "..." : ""
    return lead + line + tail + "\n"
      + String(repeating: " ", count: lead.count + character - start) + "^"
  }
}
