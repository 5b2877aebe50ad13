import JSON
import OrgModel

/// Holds a document against one of our own JSON Schemas, so that what is published and
/// what is checked are one.
///
/// Knows the words that those schemas use: type, enum, properties, required,
/// additionalProperties, items, minItems, maxItems, minLength, maxLength, minimum. A
/// `pattern` is always that of a short id. Iterative.
struct SchemaCheck {
  /// What messages call the document.
  let file: String

  /// Errors: the first mistake in the order of the document's keys, with its pointer
  /// and the nearest name.
  func check(_ document: JSONValue, against schema: JSONValue) throws {
    var pending = [(document, schema, "")]
    while let (value, schema, pointer) = pending.popLast() {
      try checkValue(value, schema, pointer)
      switch value {
      case .object(let members):
        let properties = schema["properties"]?.object ?? [:]
        try checkKeys(members, properties, schema, pointer)
        for (key, member) in members.sorted(by: { $0.key > $1.key }) {
          let own = properties[key] ?? schema["additionalProperties"]
          if let own, own.object != nil {
            pending.append((member, own, "\(pointer)/\(JSONValue.token(key))"))
          }
        }
      case .array(let elements):
        guard let items = schema["items"] else { continue }
        for (index, element) in elements.enumerated().reversed() {
          pending.append((element, items, "\(pointer)/\(index)"))
        }
      default: break
      }
    }
  }

  private func checkKeys(
    _ members: [String: JSONValue], _ properties: [String: JSONValue], _ schema: JSONValue,
    _ pointer: String
  ) throws {
    if schema["additionalProperties"] == .bool(false) {
      for key in members.keys.sorted() where properties[key] == nil {
        throw error(
          "is not a known key", "\(pointer)/\(JSONValue.token(key))",
          hint: suggestion(key, properties.keys.sorted()))
      }
    }
    for key in schema["required"]?.array?.compactMap(\.string) ?? [] where members[key] == nil {
      throw error(
        "lacks the key \"\(key)\"", pointer, hint: properties[key]?["description"]?.string)
    }
  }

  private func checkValue(_ value: JSONValue, _ schema: JSONValue, _ pointer: String) throws {
    let types = schema["type"]?.array?.compactMap(\.string) ?? [schema["type"]?.string ?? ""]
    guard types.contains(where: { isOf($0, value) }) else {
      throw error(
        "is \(value.kind), not \(types.map(word).joined(separator: " or "))", pointer,
        hint: schema["description"]?.string)
    }
    if let words = schema["enum"]?.array?.compactMap(\.string), let text = value.string,
      !words.contains(text)
    {
      throw error(
        "is \"\(OrgError.clipped(text))\"", pointer, hint: suggestion(text, words))
    }
    if let text = value.string { try checkText(text, schema, pointer) }
    if let number = value.double, let minimum = schema["minimum"]?.double, number < minimum {
      throw error("is \(number), below \(minimum)", pointer)
    }
    if let elements = value.array {
      if let least = schema["minItems"]?.double, Double(elements.count) < least {
        throw error("is empty", pointer, hint: schema["description"]?.string)
      }
      if let most = schema["maxItems"]?.double, Double(elements.count) > most {
        throw error("has \(elements.count) entries; at most \(Int(most)) are read", pointer)
      }
    }
  }

  private func checkText(_ text: String, _ schema: JSONValue, _ pointer: String) throws {
    let length = Double(text.unicodeScalars.count)
    if let least = schema["minLength"]?.double, length < least {
      throw error(
        length == 0 ? "is blank" : "has \(Int(length)) characters, not \(Int(least))", pointer,
        hint: schema["description"]?.string)
    }
    if let most = schema["maxLength"]?.double, length > most {
      throw error("has \(Int(length)) characters; at most \(Int(most)) are read", pointer)
    }
    if text.unicodeScalars.contains(where: {
      $0.value < 0x20 && !"\n\t".unicodeScalars.contains($0)
    }) {
      throw error("holds a control character", pointer)
    }
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    if schema["pattern"] != nil, !parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isWord) }) {
      throw error(
        "is \"\(OrgError.clipped(text))\", which is no short id", pointer,
        hint: "write small letters and digits, in words parted by -")
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("string", .string), ("number", .integer), ("number", .number), ("array", .array),
      ("object", .object), ("boolean", .bool), ("null", .null), ("", _):
      true
    default: false
    }
  }

  private func word(_ type: String) -> String {
    switch type {
    case "string": "a text"
    case "number": "a number"
    case "array": "an array"
    case "object": "an object"
    case "boolean": "true or false"
    default: type
    }
  }

  private func suggestion(_ name: String, _ names: [String]) -> String {
    nearest(to: name, among: names).map { "did you mean \($0)?" }
      ?? "there are: \(names.joined(separator: ", "))"
  }

  private func error(_ reason: String, _ pointer: String, hint: String? = nil) -> OrgError {
    OrgError(
      .badInput, reason, at: .init(file: file, pointer: pointer.isEmpty ? nil : pointer), hint: hint
    )
  }
}
