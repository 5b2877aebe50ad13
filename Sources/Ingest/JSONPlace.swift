import JSON
import OrgModel

/// A place in a JSON document, to take members of and to report errors at.
struct JSONPlace {
  let file: String
  let pointer: String

  func at(_ key: String) -> JSONPlace {
    JSONPlace(file: file, pointer: "\(pointer)/\(JSONValue.token(key))")
  }

  func at(_ index: Int) -> JSONPlace { JSONPlace(file: file, pointer: "\(pointer)/\(index)") }

  func error(_ reason: String, hint: String? = nil) -> OrgError {
    OrgError(.badInput, reason, at: .init(file: file, pointer: pointer), hint: hint)
  }

  /// Errors: members of other names.
  func check(_ members: [String: JSONValue], _ known: [String]) throws {
    for key in members.keys.sorted() where !known.contains(key) {
      throw at(key).error(
        "is not a known key",
        hint: nearest(to: key, among: known).map { "did you mean \($0)?" }
          ?? "known are: \(known.joined(separator: ", "))")
    }
  }

  func object(_ value: JSONValue) throws -> [String: JSONValue] {
    guard let members = value.object else { throw error("must be an object") }
    return members
  }

  func array(_ members: [String: JSONValue], _ key: String) throws -> [JSONValue] {
    guard let value = members[key] else { throw error("has no \"\(key)\"") }
    guard let elements = value.array else { throw at(key).error("must be an array") }
    return elements
  }

  func text(_ members: [String: JSONValue], _ key: String) throws -> String {
    guard let value = members[key] else { throw error("has no \"\(key)\"") }
    guard let text = value.string, !text.isEmpty, !text.utf8.contains(0) else {
      throw at(key).error("must be a text that is not empty")
    }
    return text
  }

  /// A number; nil if there is none.
  func number(_ members: [String: JSONValue], _ key: String) throws -> Double? {
    guard let value = members[key], value != .null else { return nil }
    guard let number = value.double else { throw at(key).error("must be a number") }
    return number
  }

  func numbers(_ value: JSONValue) throws -> [Double] {
    guard let elements = value.array else { throw error("must be an array of numbers") }
    return try elements.enumerated().map { index, element in
      guard let number = element.double else { throw at(index).error("must be a number") }
      return number
    }
  }
}
