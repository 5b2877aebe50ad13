/// Reads one JSON document (RFC 8259), strictly.
///
/// Iterative, so that no nesting can exhaust the stack. Stricter than the RFC in one
/// point: a key that an object holds twice is an error, for either value would be lost.
public struct JSONParser {
  /// The deepest nesting that is read.
  public static let maximumDepth = 64

  /// An array or object that is not closed yet. It grows where it lies: taken out and
  /// put back, it would be copied for each element.
  private struct Frame {
    var elements: [JSONValue] = []
    var members: [String: JSONValue] = [:]
    /// Of the member whose value is next; nil in an array.
    var key: String?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var frames: [Frame] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The document in `bytes`, which are UTF-8. Linear in their number.
  /// Errors: text that is not JSON, nesting beyond `maximumDepth`, a repeated key.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    return try parser.document()
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    skipSpace()
    guard index < bytes.count else { throw error(.empty, "is empty") }
    while true {
      guard var value = try opened() else { continue }
      while !frames.isEmpty {
        guard let closed = try added(value) else { break }
        value = closed
      }
      if frames.isEmpty {
        skipSpace()
        guard index == bytes.count else { throw unexpected("the end of the document") }
        return value
      }
    }
  }

  /// Reads one value; nil if it opened an array or object that is not empty.
  private mutating func opened() throws(JSONError) -> JSONValue? {
    skipSpace()
    switch peek {
    case UInt8(ascii: "["):
      try descend()
      if take(UInt8(ascii: "]")) { return .array([]) }
      frames.append(Frame())
      return nil
    case UInt8(ascii: "{"):
      try descend()
      if take(UInt8(ascii: "}")) { return .object([:]) }
      frames.append(Frame(key: try key(in: [:])))
      return nil
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return try number()
    default: throw unexpected("a value")
    }
  }

  private mutating func descend() throws(JSONError) {
    guard frames.count < Self.maximumDepth else {
      throw error(.tooDeep, "nests deeper than \(Self.maximumDepth) levels")
    }
    index += 1
    skipSpace()
  }

  /// Puts a value into the innermost frame; the whole if that ends here.
  private mutating func added(_ value: JSONValue) throws(JSONError) -> JSONValue? {
    skipSpace()
    let last = frames.count - 1
    if let key = frames[last].key {
      frames[last].members[key] = value
      if take(UInt8(ascii: "}")) { return .object(frames.removeLast().members) }
      guard take(UInt8(ascii: ",")) else { throw unexpected("a comma or }") }
      frames[last].key = try self.key(in: frames[last].members)
    } else {
      frames[last].elements.append(value)
      if take(UInt8(ascii: "]")) { return .array(frames.removeLast().elements) }
      guard take(UInt8(ascii: ",")) else { throw unexpected("a comma or ]") }
    }
    return nil
  }

  private mutating func key(in members: [String: JSONValue]) throws(JSONError) -> String {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
    let start = index
    let key = try string()
    guard members[key] == nil else {
      index = start
      throw error(.syntax, "the key \"\(key)\" is there twice")
    }
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw unexpected("a colon") }
    return key
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { throw unexpected("the rest of \(word)") }
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    var isInteger = true
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) {
      isInteger = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isInteger = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isInteger, let value = Int64(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      index = start
      throw error(.syntax, "the number is too large")
    }
    return .number(value)
  }

  private mutating func digits() throws(JSONError) {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    guard index > start else { throw unexpected("a digit") }
  }

  /// A text whose opening quote is next.
  private mutating func string() throws(JSONError) -> String {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] >= 0x20 {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        return String(decoding: bytes[start..<index - 1], as: UTF8.self)
      }
      if bytes[index] == UInt8(ascii: "\\") { return try escapedString(from: start) }
      index += 1
    }
    throw unexpected("the rest of a text")
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<index])
    while index < bytes.count, bytes[index] >= 0x20 {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escape()).utf8
      default: text.append(byte)
      }
    }
    throw unexpected("the rest of a text")
  }

  /// The character after a backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    defer { index += 1 }
    switch peek {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw unexpected("one of \" \\ / b f n r t u after a backslash")
    }
  }

  /// The character of `uXXXX`, or of two such that are a surrogate pair; stops at its
  /// last digit.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let high = try hex()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "\\"),
      bytes[index + 2] == UInt8(ascii: "u")
    else { throw error(.syntax, "half of a surrogate pair") }
    index += 2
    let low = try hex()
    guard low >= 0xDC00, low < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw error(.syntax, "half of a surrogate pair") }
    return scalar
  }

  private mutating func hex() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      index += 1
      guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw unexpected("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard let byte = peek else { return error(.syntax, "ends where \(expected) should be") }
    let met = byte > 0x20 && byte < 0x7F ? "'\(Unicode.Scalar(byte))'" : "a byte \(byte)"
    return error(.syntax, "has \(met) where \(expected) should be")
  }

  private func error(_ kind: JSONError.Kind, _ reason: String) -> JSONError {
    let before = bytes[..<min(index, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(kind: kind, reason: reason, line: line, column: before.count - start + 1)
  }
}
