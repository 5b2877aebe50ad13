/// Why something could not be done, where, and what would mend it.
public struct OrgError: Error, Sendable {
  /// The kind of failure; codes map one-to-one to `orgkit_status`.
  public struct Code: Sendable, Hashable {
    enum Kind {
      case invalidArgument, badInput, notFound, unsupported, outOfMemory, limit, cancelled, forked
      case defect, refused
    }
    let kind: Kind

    /// The call itself is wrong.
    public static let invalidArgument = Code(kind: .invalidArgument)
    /// What was read is wrong.
    public static let badInput = Code(kind: .badInput)
    /// Nothing has that name.
    public static let notFound = Code(kind: .notFound)
    /// Not known to this version.
    public static let unsupported = Code(kind: .unsupported)
    /// Memory could not be had.
    public static let outOfMemory = Code(kind: .outOfMemory)
    /// A documented maximum was passed.
    public static let limit = Code(kind: .limit)
    /// The caller asked to stop.
    public static let cancelled = Code(kind: .cancelled)
    /// A defect of OrgKit itself.
    public static let defect = Code(kind: .defect)
    /// A plugin is not loaded: it is not trusted, or not what it should be.
    public static let refused = Code(kind: .refused)
    /// It belongs to another process.
    public static let forked = Code(kind: .forked)
  }

  /// A place in something that was read.
  public struct Location: Sendable, Hashable {
    /// The input's name as the caller gave it.
    public var file: String?
    /// Row as a spreadsheet numbers it: the header is 1. 0 if there is none.
    public var row: Int = 0
    /// The column's header.
    public var column: String?
    /// The offending value, shortened if long.
    public var value: String?
    /// An RFC 6901 pointer into a JSON document.
    public var pointer: String?
    /// The character of an expression, from 1. 0 if there is none.
    public var character: Int = 0

    /// A place; every part is optional.
    public init(
      file: String? = nil, row: Int = 0, column: String? = nil, value: String? = nil,
      pointer: String? = nil, character: Int = 0
    ) {
      self.file = file
      self.row = row
      self.column = column
      self.value = value
      self.pointer = pointer
      self.character = character
    }
  }

  /// What kind of failure this is.
  public var code: Code
  /// The reason, without the place.
  public var reason: String
  /// Where it happened.
  public var location: Location
  /// What to do about it.
  public var hint: String?

  /// A failure with its place and remedy.
  public init(
    _ code: Code, _ reason: String, at location: Location = Location(), hint: String? = nil
  ) {
    self.code = code
    self.reason = reason
    self.location = location
    self.hint = hint
  }

  /// Place, value and reason in one sentence.
  public var message: String {
    var place: [String] = []
    if let file = location.file { place.append(file) }
    if location.row > 0 { place.append("row \(location.row)") }
    if let column = location.column { place.append("column \(column)") }
    if let pointer = location.pointer, !pointer.isEmpty { place.append("at \(pointer)") }
    if location.character > 0 { place.append("character \(location.character)") }
    let text = location.value.map { "\"\($0)\" \(reason)" } ?? reason
    return place.isEmpty ? text : place.joined(separator: ", ") + ": " + text
  }

  /// Memory for `what` could not be had.
  public static func outOfMemory(_ what: String = "the data") -> OrgError {
    OrgError(.outOfMemory, "not enough memory for \(what)")
  }
}
