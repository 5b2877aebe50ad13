import FoundationEssentials
import OrgModel

/// Any JSON document, before it is known what it should be.
indirect enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The deepest nesting that is read.
  static let maximumDepth = 64

  /// Reads `bytes`, a JSON document in UTF-8. Errors: text that is not JSON, with the
  /// parser's own words for the place; nesting beyond `maximumDepth`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws {
    let location = OrgError.Location(file: file)
    guard let deepest = Self.depth(of: bytes) else {
      throw OrgError(
        .limit, "nests deeper than \(Self.maximumDepth) levels", at: location)
    }
    guard deepest >= 0, bytes.contains(where: { $0 > 0x20 }) else {
      throw OrgError(.badInput, "is empty", at: location, hint: "it should be a JSON document")
    }
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch DecodingError.dataCorrupted(let context) {
      let detail = context.underlyingError.map { ": \($0)" } ?? ""
      throw OrgError(.badInput, "is not valid JSON\(detail)", at: location)
    } catch {
      throw OrgError(.badInput, "is not valid JSON", at: location)
    }
  }

  /// How deep brackets nest outside strings; nil beyond the limit. The decoder
  /// recurses, so this is asked first.
  private static func depth(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var deepest = 0
    var inString = false
    var isEscaped = false
    for byte in bytes {
      if inString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          inString = false
        }
        continue
      }
      switch byte {
      case 0x22: inString = true
      case 0x5B, 0x7B:
        depth += 1
        deepest = max(deepest, depth)
        if depth > maximumDepth { return nil }
      case 0x5D, 0x7D: depth -= 1
      default: break
      }
    }
    return deepest
  }

  /// What it is, in words.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The number, if it is one.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// `key` as a part of an RFC 6901 pointer.
  static func token(_ key: String) -> String {
    var token = ""
    for character in key {
      token += character == "~" ? "~0" : character == "/" ? "~1" : String(character)
    }
    return token
  }

  /// The value as the text of a cell; nil for arrays and objects.
  var cell: String? {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let value): value
    case .array, .object: nil
    }
  }
}
