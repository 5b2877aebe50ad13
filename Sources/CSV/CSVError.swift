/// What is wrong with delimited text, and where.
public struct CSVError: Error, Sendable, Equatable {
  /// The kind of mistake.
  public enum Kind: Sendable, Equatable {
    /// A quote opens in this field and never closes.
    case unterminatedQuote
    /// A quoted field goes on after its closing quote.
    case textAfterQuote
    /// A field is longer than `CSVScanner.maximumFieldBytes`.
    case fieldTooLong
    /// A record has more fields than `CSVScanner.maximumFields`.
    case tooManyFields
  }

  /// The kind of mistake.
  public let kind: Kind
  /// Number of the record, from 1.
  public let row: Int
  /// Number of the field, from 0.
  public let field: Int
}
