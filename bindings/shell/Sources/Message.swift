/// What is said to the person at the keyboard, on standard error.
enum Message {
  static func failure(_ failure: Failure) {
    write(line: "orgkit: ", failure.message, hint: failure.hint)
  }

  static func warning(_ text: String, hint: String? = nil) {
    write(line: "warning: ", text, hint: hint)
  }

  static func note(_ text: String, hint: String? = nil) {
    write(line: "note: ", text, hint: hint)
  }

  /// Writes `text` as it is.
  ///
  /// That standard error cannot be written to is no failure: there is nobody left
  /// to tell.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Descriptor.messages.write(UnsafeRawBufferPointer($0)) }
  }

  private static func write(line prefix: String, _ text: String, hint: String?) {
    var lines = prefix + printable(text) + "\n"
    for (number, part) in (hint ?? "").split(separator: "\n").enumerated() {
      lines += (number == 0 ? "  hint: " : "        ") + printable(String(part)) + "\n"
    }
    write(lines)
  }

  /// Shows control characters as escapes.
  ///
  /// Messages quote files, and a file must not be able to drive the terminal.
  private static func printable(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      shown += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return shown
  }
}
