import JSON
import OrgModel

/// An object of a document that a person wrote, whose keys and types are checked.
public struct CheckedObject {
  /// What messages call the document.
  public let file: String
  /// Where in the document, as an RFC 6901 pointer.
  public let pointer: String
  /// What it holds.
  public let members: [String: JSONValue]

  /// The object that a document is. Errors: as `JSONDocument.read`, any other kind of
  /// document, and keys that are not `known` (nil: any may be there).
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, known: [String]? = nil
  ) throws {
    try self.init(JSONDocument.read(bytes, ReadOptions(file: file)), file, "", known)
  }

  /// The object that stands at `pointer` of a document. Errors: any other kind of value,
  /// and keys that are not `known`.
  public init(
    _ value: JSONValue, _ file: String, _ pointer: String, _ known: [String]? = nil
  ) throws {
    self.file = file
    self.pointer = pointer
    guard case .object(let members) = value else {
      throw OrgError(
        .badInput, "is \(value.kind), not an object", at: .init(file: file, pointer: pointer))
    }
    self.members = members
    guard let known else { return }
    for key in members.keys.sorted() where !known.contains(key) {
      throw error(
        "is not a known key", key,
        hint: nearest(to: key, among: known).map { "did you mean \($0)?" }
          ?? "known are: \(known.joined(separator: ", "))")
    }
  }

  /// The object under `key`; nil where there is none.
  public func object(_ key: String, known: [String]? = nil) throws -> CheckedObject? {
    try members[key].map { try CheckedObject($0, file, place(key), known) }
  }

  /// The members that are objects, ordered by key.
  public func objects(known: [String]) throws -> [(key: String, value: CheckedObject)] {
    try members.sorted { $0.key < $1.key }.map { key, value in
      (key, try CheckedObject(value, file, place(key), known))
    }
  }

  /// The objects in the array under `key`; none where there is no such key.
  public func array(_ key: String, known: [String]? = nil) throws -> [CheckedObject] {
    guard let value = members[key] else { return [] }
    guard case .array(let elements) = value else {
      throw error("is \(value.kind), not an array", key)
    }
    return try elements.enumerated().map { index, element in
      try CheckedObject(element, file, "\(place(key))/\(index)", known)
    }
  }

  /// The text under `key`; nil where there is none or null.
  public func text(_ key: String) throws -> String? {
    switch members[key] {
    case nil, .null: return nil
    case .string(let text):
      guard !text.utf8.contains(0) else { throw error("holds a NUL character", key) }
      return text
    case let value?: throw error("is \(value.kind), not a text", key)
    }
  }

  /// The text under `key`, which must be there and say something.
  public func required(_ key: String, hint: String? = nil) throws -> String {
    guard let text = try text(key), text.contains(where: { !$0.isWhitespace }) else {
      throw OrgError(
        .badInput, members[key] == nil ? "has no \(key)" : "has an empty \(key)",
        at: .init(file: file, pointer: pointer), hint: hint)
    }
    return text
  }

  /// The number under `key`; nil where there is none or null.
  public func number(_ key: String) throws -> Double? {
    switch members[key] {
    case nil, .null: return nil
    case let value?:
      guard let number = value.double else { throw error("is \(value.kind), not a number", key) }
      return number
    }
  }

  /// The truth value under `key`; nil where there is none.
  public func flag(_ key: String) throws -> Bool? {
    try members[key].map { value in
      guard let flag = value.bool else { throw error("is \(value.kind), not true or false", key) }
      return flag
    }
  }

  /// The one of `names` under `key`; nil where there is none.
  public func choice(_ key: String, among names: [String]) throws -> String? {
    guard let name = try text(key) else { return nil }
    guard names.contains(name) else {
      throw error(
        "is \"\(OrgError.clipped(name))\"", key, hint: "one of \(names.joined(separator: ", "))")
    }
    return name
  }

  /// A failure at `key` of the object, or at the object itself.
  public func error(_ reason: String, _ key: String? = nil, hint: String? = nil) -> OrgError {
    OrgError(
      .badInput, reason, at: .init(file: file, pointer: key.map(place) ?? pointer), hint: hint)
  }

  private func place(_ key: String) -> String { "\(pointer)/\(JSONValue.token(key))" }
}
