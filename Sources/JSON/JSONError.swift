/// Why a text is not the JSON document that it should be, and where.
public struct JSONError: Error, Sendable, Equatable {
  /// The kind of mistake.
  public enum Kind: Sendable, Equatable {
    /// There is nothing but white space.
    case empty
    /// It is not JSON.
    case syntax
    /// It nests deeper than `JSONParser.maximumDepth`.
    case tooDeep
    /// A value that JSON cannot express.
    case inexpressible
  }

  /// The kind of mistake.
  public let kind: Kind
  /// What was met and what was expected.
  public let reason: String
  /// Line of the text, from 1.
  public let line: Int
  /// Byte of the line, from 1.
  public let column: Int
}
