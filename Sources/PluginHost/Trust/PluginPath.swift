import Glibc
import OrgModel

/// A plugin that somebody asks for: a path, and the digest that it must have.
///
/// Written `PATH`, or `PATH#sha256=HEX` with 64 hexadecimal digits.
struct PluginPath: Sendable, Equatable {
  private static let mark = "#sha256="

  /// A file, or a folder that holds `plugin.json`.
  let path: String
  /// The SHA-256 that the file must have, in hexadecimal digits; nil for any.
  let pin: String?

  /// Reads what a user wrote. Errors: a pin that is none.
  init(_ text: String) throws {
    guard let mark = text.range(of: Self.mark) else {
      self.init(path: text, pin: nil)
      return
    }
    let pin = String(text[mark.upperBound...])
    self.init(
      path: String(text[..<mark.lowerBound]), pin: try Self.checked(pin, at: .init(file: text)))
  }

  init(path: String, pin: String?) {
    self.path = path
    self.pin = pin
  }

  /// `pin`, if it is a SHA-256. Errors: anything else.
  static func checked(_ pin: String, at place: OrgError.Location) throws -> String {
    guard pin.utf8.count == 64, pin.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else {
      throw OrgError(
        .refused, "has a pin that is no SHA-256: it needs 64 hexadecimal digits", at: place,
        hint: "sha256sum FILE prints them")
    }
    return pin
  }

  /// The file that is meant: `plugin.json` inside, where the path is a folder.
  var file: String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return path }
    return path.hasSuffix("/") ? path + "plugin.json" : path + "/plugin.json"
  }
}

extension String {
  /// Where `part` begins and ends last.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
    }
    return nil
  }
}
