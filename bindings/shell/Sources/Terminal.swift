import Glibc

/// What the terminal, or whoever stands in for it, can show.
enum Terminal {
  /// Columns for text: COLUMNS, else the terminal's, else 80.
  static var width: UInt16 {
    if let columns = environment("COLUMNS").flatMap({ UInt16($0) }), columns > 0 {
      return columns
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return size.ws_col
  }

  /// Makes sure that COLUMNS is there and wide enough: the argument parser stops
  /// the process when it cannot fit its help into the width.
  static func ensureUsableWidth() {
    setenv("COLUMNS", String(max(40, width)), 1)
  }

  /// Whether colours are wanted and possible; see https://no-color.org.
  static var hasColor: Bool {
    Descriptor.output.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// The value of an environment variable; empty counts as unset.
  static func environment(_ name: String) -> String? {
    guard let value = string(getenv(name)), !value.isEmpty else { return nil }
    return value
  }
}
