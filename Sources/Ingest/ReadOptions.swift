import OrgModel

/// How to read an input.
public struct ReadOptions {
  /// The bytes' character set.
  public enum Encoding: Sendable { case utf8, latin1 }

  /// Which number of `03/04/2026` comes first.
  public enum DateOrder: Sendable {
    /// A date that can be read both ways is an error.
    case unambiguous
    case monthFirst
    case dayFirst
  }

  /// What messages call the input.
  public var file: String
  /// The file that the input is; nil for bytes that came another way.
  public var path: String?
  /// Headers read as a given field, or left out where the field is empty; they win
  /// over the aliases.
  public var map: [String: String] = [:]
  /// The bytes' character set.
  public var encoding: Encoding = .utf8
  /// The byte between fields; nil finds out.
  public var delimiter: UInt8?
  /// How to read ambiguous dates.
  public var dateOrder: DateOrder = .unambiguous
  /// Whether bad rows are left out, each with a notice, or stop the reading.
  public var isLenient = false
  /// Told bytes done and bytes in all; true stops the reading.
  public var progress: ((Int, Int) -> Bool)?

  /// The defaults for an input called `file`.
  public init(file: String) { self.file = file }
}
