import Catalog
import JSON
import OrgModel

/// Checks a document against the part of JSON Schema that our own schemas use: `type`,
/// `properties`, `additionalProperties`, `required`, `items`, `enum`, `minimum`,
/// `maximum`, `minLength`, `maxLength` and the format `date`. Null stands for not known.
struct SchemaCheck {
  /// The input's name in messages.
  let file: String
  /// What a member is called in messages, e.g. `fact`.
  let noun: String

  private struct Task {
    let value: JSONValue
    let schema: JSONValue
    let pointer: String
  }

  /// Checks `document`. Iterative; linear in its size.
  /// Errors: an unknown key (with the nearest known one), a missing one, a value of the
  /// wrong type or out of range, each with its pointer.
  func check(_ document: JSONValue, against schema: JSONValue) throws {
    var tasks = [Task(value: document, schema: schema, pointer: "")]
    while let task = tasks.popLast() {
      switch (task.schema["type"], task.value) {
      case (_, .null): continue
      case (.string("object"), .object(let members)):
        // Reversed, so that the first mistake in the order of keys is the one that is told.
        tasks += try self.members(members, task).reversed()
      case (.string("array"), .array(let elements)):
        let items = task.schema["items"] ?? .object([:])
        tasks += elements.enumerated().reversed().map { index, element in
          Task(value: element, schema: items, pointer: "\(task.pointer)/\(index)")
        }
      default:
        guard isLeaf(task.value, task.schema) else {
          throw OrgError(
            .badInput, "must be \(expectation(task.schema))",
            at: .init(
              file: file, value: task.value.cell.map { OrgError.clipped($0) },
              pointer: task.pointer))
        }
      }
    }
  }

  private func members(_ members: [String: JSONValue], _ task: Task) throws -> [Task] {
    let known = task.schema["properties"]?.object ?? [:]
    let others = task.schema["additionalProperties"]
    for name in task.schema["required"]?.array?.compactMap(\.string) ?? []
    where members[name] == nil {
      throw OrgError(
        .badInput, "has no \"\(name)\"", at: .init(file: file, pointer: task.pointer))
    }
    return try members.sorted { $0.key < $1.key }.map { key, value in
      let pointer = "\(task.pointer)/\(JSONValue.token(key))"
      guard let schema = known[key] ?? (others?.object == nil ? nil : others) else {
        let names = known.keys.sorted()
        throw OrgError(
          .badInput, "is not a known \(noun)", at: .init(file: file, pointer: pointer),
          hint: nearest(to: key, among: names).map { "did you mean \($0)?" }
            ?? "known are: \(names.joined(separator: ", "))")
      }
      return Task(value: value, schema: schema, pointer: pointer)
    }
  }

  private func isLeaf(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    switch (schema["type"], value) {
    case (.string("number"), .integer), (.string("number"), .number):
      guard let number = value.double, number.isFinite else { return false }
      if let minimum = schema["minimum"]?.double, number < minimum { return false }
      if let maximum = schema["maximum"]?.double, number > maximum { return false }
      return true
    case (.string("boolean"), .bool): return true
    case (.string("string"), .string(let text)):
      if text.utf8.contains(0) { return false }
      if schema["format"] == .string("date"), Day(iso: text) == nil { return false }
      if let allowed = schema["enum"]?.array, !allowed.contains(value) { return false }
      if let length = schema["maxLength"]?.double, Double(text.count) > length { return false }
      if let length = schema["minLength"]?.double, Double(text.count) < length { return false }
      return true
    default: return false
    }
  }

  private func expectation(_ schema: JSONValue) -> String {
    if schema["format"] == .string("date") { return "a date, YYYY-MM-DD" }
    if let allowed = schema["enum"]?.array {
      return "one of " + allowed.compactMap(\.cell).joined(separator: ", ")
    }
    if schema["maxLength"] != nil, let text = schema["description"]?.string {
      return "of the form: \(text)"
    }
    switch schema["type"] {
    case .string("number"):
      switch (schema["minimum"]?.cell, schema["maximum"]?.cell) {
      case (let low?, let high?): return "a number from \(low) to \(high)"
      case (let low?, nil): return "a number of at least \(low)"
      case (nil, let high?): return "a number of at most \(high)"
      case (nil, nil): return "a number"
      }
    case .string("boolean"): return "true or false"
    case .string("object"): return "an object"
    case .string("array"):
      return schema["items"]?["type"] == .string("object")
        ? "an array of objects" : "an array of texts"
    default: return "a text"
    }
  }
}
