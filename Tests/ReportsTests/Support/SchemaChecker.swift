import Foundation
import OrgKit

/// Checks documents against the part of JSON Schema 2020-12 that the published schemas
/// use. A keyword that it does not know is a problem, so that none goes unchecked.
enum SchemaChecker {
  private static let remarks: Set = ["$schema", "title", "description"]

  /// What is wrong with `document`, each with its pointer; empty if nothing.
  static func problems(_ document: String, schema name: String) throws -> [String] {
    let schema = try JSONSerialization.jsonObject(with: Data(Schema.named(name).bytes))
    return problems(try parsed(document), schema, at: "")
  }

  /// A document as Foundation reads it.
  static func parsed(_ document: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed)
  }

  private static func problems(_ value: Any, _ schema: Any, at place: String) -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(place): no schema"] }
    return schema.sorted { $0.key < $1.key }.flatMap { keyword, wanted -> [String] in
      switch keyword {
      case _ where remarks.contains(keyword): return []
      case "type":
        let types = wanted as? [String] ?? [wanted as? String ?? ""]
        return types.contains { isA($0, value) } ? [] : ["\(place): is not \(types)"]
      case "enum", "const":
        let allowed = wanted as? [Any] ?? [wanted]
        return allowed.contains { same($0, value) } ? [] : ["\(place): is not one of \(allowed)"]
      case "minimum":
        guard let number = value as? NSNumber, let least = wanted as? NSNumber else { return [] }
        return number.doubleValue >= least.doubleValue ? [] : ["\(place): is below \(least)"]
      case "maximum":
        guard let number = value as? NSNumber, let most = wanted as? NSNumber else { return [] }
        return number.doubleValue <= most.doubleValue ? [] : ["\(place): is above \(most)"]
      case "oneOf":
        let matches = (wanted as? [Any] ?? []).count { problems(value, $0, at: place).isEmpty }
        return matches == 1 ? [] : ["\(place): matches \(matches) of the alternatives"]
      case "items":
        return (value as? [Any] ?? []).enumerated().flatMap {
          problems($0.element, wanted, at: "\(place)/\($0.offset)")
        }
      case "required":
        guard let names = wanted as? [String] else { return ["\(place): required is no list"] }
        guard let object = value as? [String: Any] else { return [] }
        return names.filter { object[$0] == nil }
          .map { "\(place): lacks \($0)" }
      case "properties":
        guard let object = value as? [String: Any] else { return [] }
        return (wanted as? [String: Any] ?? [:]).flatMap { key, schema in
          object[key].map { problems($0, schema, at: "\(place)/\(key)") } ?? []
        }
      case "additionalProperties":
        guard let object = value as? [String: Any] else { return [] }
        let known = schema["properties"] as? [String: Any] ?? [:]
        return object.filter { known[$0.key] == nil }.flatMap { key, value in
          wanted is [String: Any]
            ? problems(value, wanted, at: "\(place)/\(key)") : ["\(place): has \(key)"]
        }
      default: return ["\(place): the keyword \(keyword) is not checked"]
      }
    }
  }

  private static func isA(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "boolean": value is Bool
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "number": value is NSNumber
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }

  /// Whether two values are the same JSON.
  static func same(_ left: Any, _ right: Any) -> Bool {
    guard let left = left as? NSObject, let right = right as? NSObject else { return false }
    return left.isEqual(right)
  }
}
