/// Something that reading did and that the caller should know.
public struct Notice: Sendable {
  /// What it is about.
  public enum Kind: Int32, Sendable {
    /// Lenient reading left a row out.
    case skippedRow = 1
    /// A column is not a known field and was not read.
    case ignoredColumn = 2
    /// A column was read under a name that may surprise.
    case columnMeaning = 3
  }

  /// What it is about.
  public let kind: Kind
  /// Where; the row is 0 if it is not about a row.
  public let location: OrgError.Location
  /// One sentence with the place.
  public let message: String
  /// What to do about it.
  public let hint: String?

  /// A notice in the words of an error.
  public init(_ kind: Kind, _ error: OrgError) {
    self.kind = kind
    location = error.location
    message = error.message
    hint = error.hint
  }
}
