/// Documents for machines: one line of JSON, keys sorted by their bytes, the same bytes
/// each time.
public enum JSON {
  /// `document` as JSON. Errors: `.inexpressible` for a number that is not finite, or
  /// whatever the document's own `encode(to:)` throws.
  public static func text(_ document: some Encodable) throws -> String {
    let node = JSONNode()
    try document.encode(to: DocumentEncoder(node: node))
    var text = ""
    node.write(to: &text)
    return text
  }

  /// Appends `text` in quotes.
  static func write(_ value: String, to text: inout String) {
    text += "\""
    var rest = value[...]
    rest.makeContiguousUTF8()
    let isPlain = rest.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    if isPlain {
      text += rest
    } else {
      for scalar in rest.unicodeScalars { write(scalar, to: &text) }
    }
    text += "\""
  }

  private static func write(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\u{8}": text += "\\b"
    case "\u{C}": text += "\\f"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}

/// A value that is written as null where it is not known, instead of left out.
public struct Nullable<Value: Encodable>: Encodable {
  /// The value, if it is known.
  public let value: Value?

  /// A value that may not be known.
  public init(_ value: Value?) { self.value = value }

  /// Writes the value or null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension Nullable<Double> {
  /// NaN is not known.
  public init(known value: Double) { self.init(value.isNaN ? nil : value) }
}

extension JSONValue: Encodable {
  /// Writes the value as itself.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let elements): try container.encode(elements)
    case .object(let members): try container.encode(members)
    }
  }
}
