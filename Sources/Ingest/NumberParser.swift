/// Reads numbers as people and exports write them.
///
/// `1200.5`, `1,200.50`, `$1.2M`, `USD 45k`, `85%`, `(1,200)`, `1.2e6`, `1 200`. A
/// comma is a decimal point only where the fields are parted by semicolons.
struct NumberParser {
  /// A number with what was written around it.
  struct Parsed: Equatable {
    var value: Double
    /// Whether a percent sign followed; `value` is already a share of one.
    var isPercent = false
    /// The currency written with it; empty if none.
    var currency = ""
  }

  /// Whether a single comma is a decimal point.
  var hasDecimalComma = false

  /// The number in `text`; nil if it is none or not finite.
  func parse(_ text: UnsafeBufferPointer<UInt8>) -> Parsed? {
    if let value = Self.plain(text) { return Parsed(value: value) }
    return parse(written: String(decoding: text, as: UTF8.self))
  }

  /// Digits with at most one point, up to 15 of them: exact without a general
  /// conversion, as both parts are exact in binary (Clinger 1990, "fast path").
  static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard !text.isEmpty, text.count <= 16 else { return nil }
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = -1
    for byte in text {
      switch byte {
      case 0x30...0x39:
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if fraction >= 0 { fraction += 1 }
      case 0x2E where fraction < 0: fraction = 0
      default: return nil
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    return fraction > 0 ? Double(mantissa) / powers[fraction] : Double(mantissa)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private func parse(written text: String) -> Parsed? {
    guard text.utf8.count <= 64 else { return nil }
    var parsed = Parsed(value: 0)
    var digits = Self.withoutOuterBlanks(text)
    var isNegative = false
    if digits.hasPrefix("("), digits.hasSuffix(")") {
      isNegative = true
      digits = String(digits.dropFirst().dropLast())
    }
    guard takeCurrency(from: &digits, into: &parsed) else { return nil }
    if let sign = digits.first, "+-\u{2212}".contains(sign) {
      guard !isNegative else { return nil }
      isNegative = sign != "+"
      digits.removeFirst()
      guard takeCurrency(from: &digits, into: &parsed) else { return nil }
    }
    var factor = 1.0
    if digits.hasSuffix("%") {
      parsed.isPercent = true
      factor = 0.01
      digits.removeLast()
    } else if let scale = Self.takeScale(from: &digits) {
      factor = scale
    }
    guard let plain = withoutGrouping(digits), let value = Double(plain) else { return nil }
    let scaled = parsed.isPercent ? value / 100 : value * factor
    guard scaled.isFinite else { return nil }
    parsed.value = isNegative ? -scaled : scaled
    return parsed
  }

  /// What stands for any blank or apostrophe between digits, which group thousands.
  private static let blank: Character = " "

  /// `text` with one kind of blank, and none but between digits.
  private static func withoutOuterBlanks(_ text: String) -> String {
    let marks = text.map { $0.isWhitespace || $0 == "'" || $0 == "\u{2019}" ? blank : $0 }
    let kept = marks.indices.filter { index in
      guard marks[index] == blank, index > 0, index + 1 < marks.count else {
        return marks[index] != blank
      }
      return marks[index - 1].isNumber && marks[index + 1].isNumber
    }
    return String(kept.map { marks[$0] })
  }

  /// Takes a currency sign or code off either end; false if there are two.
  private func takeCurrency(from text: inout String, into parsed: inout Parsed) -> Bool {
    var found: [String] = []
    while let first = text.first, first.isCurrencySymbol {
      found.append(String(first))
      text.removeFirst()
    }
    while let last = text.last, last.isCurrencySymbol {
      found.append(String(last))
      text.removeLast()
    }
    for isPrefix in [true, false] {
      let code = isPrefix ? text.prefix(3) : text.suffix(3)
      guard text.count > 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else { continue }
      found.append(String(code))
      if isPrefix { text.removeFirst(3) } else { text.removeLast(3) }
    }
    guard found.count + (parsed.currency.isEmpty ? 0 : 1) <= 1 else { return false }
    if let currency = found.first { parsed.currency = currency }
    return true
  }

  private static func takeScale(from text: inout String) -> Double? {
    for (suffix, scale) in [("bn", 1e9), ("k", 1e3), ("m", 1e6), ("b", 1e9)]
    where text.lowercased().hasSuffix(suffix) {
      text.removeLast(suffix.count)
      return scale
    }
    return nil
  }

  /// `text` without thousands separators; nil if they stand in the wrong places.
  private func withoutGrouping(_ text: String) -> String? {
    guard let first = text.first, first.isASCII, first.isNumber || first == "." || first == ","
    else { return nil }
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let exponent = text.dropFirst(mantissa.count)
    guard mantissa.allSatisfy({ ("0"..."9").contains($0) || ".,".contains($0) || $0 == Self.blank })
    else { return nil }
    let commas = mantissa.count { $0 == "," }
    let points = mantissa.count { $0 == "." }
    var decimal: Character = "."
    if commas == 1, points == 0, hasDecimalComma { decimal = "," }
    if commas > 0, points > 0, let last = mantissa.last(where: { $0 == "," || $0 == "." }) {
      decimal = last
    }
    if points > 1, commas == 0 { decimal = "," }
    let blanks = mantissa.contains(Self.blank)
    if blanks {
      guard commas + points <= 1 else { return nil }
      decimal = commas == 1 ? "," : "."
    }
    let group: Character = blanks ? Self.blank : decimal == "." ? "," : "."
    let parts = mantissa.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count < 2 || !parts[1].contains(group) else { return nil }
    let groups = parts[0].split(separator: group, omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || (1...3).contains(groups[0].count)
    else { return nil }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    return groups.joined() + fraction + exponent
  }
}

extension Character {
  fileprivate var isCurrencySymbol: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
  }
}
