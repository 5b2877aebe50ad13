/// A word, number, text or sign of an expression.
struct Token: Equatable {
  enum Kind: Hashable {
    case number(Double)
    case text(String)
    /// A field or a keyword.
    case name(String)
    case sign(String)
    case end
  }

  let kind: Kind
  /// Offset in bytes of its beginning.
  let offset: Int

  /// How a message calls it.
  var description: String {
    switch kind {
    case .number(let number): "the number \(number)"
    case .text: "a text"
    case .name(let name): "\"\(name.prefix(40))\""
    case .sign(let sign): "\"\(sign)\""
    case .end: "the end"
    }
  }
}

/// Splits an expression into tokens. Linear.
struct Lexer {
  /// The most bytes of an expression.
  static let maximumBytes = 16_384

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tokens of `text`, the last being `.end`. Errors: characters that mean nothing,
  /// a text without its closing quote, a number that is none.
  static func tokens(of text: String) throws(ExpressionError) -> [Token] {
    guard text.utf8.count <= maximumBytes else {
      throw ExpressionError(
        offset: 0, reason: "is longer than \(maximumBytes) bytes",
        advice: "split it into several cases")
    }
    var lexer = Lexer(Array(text.utf8))
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private mutating func next() throws(ExpressionError) -> Token {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
    let start = index
    guard let byte = peek else { return Token(kind: .end, offset: start) }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      return Token(kind: .number(try number()), offset: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return Token(kind: .text(try text(byte)), offset: start)
    case _ where Self.isWord(byte):
      while let byte = peek, Self.isWord(byte) || byte == UInt8(ascii: ".") { index += 1 }
      return Token(kind: .name(part(from: start)), offset: start)
    default:
      return Token(kind: .sign(try sign()), offset: start)
    }
  }

  /// A text in quotes; a quote in it is doubled.
  private mutating func text(_ quote: UInt8) throws(ExpressionError) -> String {
    let start = index
    var content: [UInt8] = []
    index += 1
    while let byte = peek {
      index += 1
      if byte == quote {
        guard peek == quote else { return String(decoding: content, as: UTF8.self) }
        index += 1
      }
      content.append(byte)
    }
    throw ExpressionError(offset: start, reason: "has a text without its closing quote")
  }

  private mutating func number() throws(ExpressionError) -> Double {
    let start = index
    while let byte = peek, Self.isWord(byte) || byte == UInt8(ascii: ".") || isSignOfExponent {
      index += 1
    }
    let text = part(from: start)
    let isPlain = text.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
    guard isPlain, let value = Double(text) else {
      throw ExpressionError(
        offset: start, reason: "has \"\(text.prefix(40))\", which is not a number",
        advice: "write digits only, e.g. 25000 or 0.85")
    }
    guard value.isFinite else {
      throw ExpressionError(offset: start, reason: "has a number that is too large")
    }
    return value
  }

  /// Whether the next byte is the sign in `1e-3`.
  private var isSignOfExponent: Bool {
    guard index > 0, let byte = peek, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    else { return false }
    return bytes[index - 1] | 0x20 == UInt8(ascii: "e")
  }

  private mutating func sign() throws(ExpressionError) -> String {
    let start = index
    let two = String(decoding: bytes[start..<min(start + 2, bytes.count)], as: UTF8.self)
    if ["==", "!=", "<>", "<=", ">="].contains(two) {
      index += 2
      return ["==": "=", "<>": "!="][two] ?? two
    }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    let one = rest.first.map { String($0) } ?? ""
    guard one.utf8.count == 1, "=<>+-*/()[],".contains(one) else {
      throw ExpressionError(
        offset: start, reason: "has \"\(one)\", which means nothing here",
        advice: ["&": "write and", "|": "write or", "!": "write not, or !="][one])
    }
    index += 1
    return one
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private func part(from start: Int) -> String {
    String(decoding: bytes[start..<index], as: UTF8.self)
  }
  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
}
