import Testing

@testable import Ingest

@Suite("Numbers as people write them")
struct NumberParserTests {
  private func parse(_ text: String, decimalComma: Bool = false) -> NumberParser.Parsed? {
    Array(text.utf8).withUnsafeBufferPointer {
      NumberParser(hasDecimalComma: decimalComma).parse($0)
    }
  }

  @Test(
    "A number means what its reader takes it for",
    arguments: [
      ("0", 0), ("007", 7), ("5.", 5), (".5", 0.5), ("1200.5", 1200.5), ("1,200.50", 1200.5),
      ("1,234,567.89", 1_234_567.89), ("1.200,50", 1200.5), ("1.234.567", 1_234_567),
      ("1.234.567,8", 1_234_567.8), ("1,200", 1200), ("1 200", 1200), ("1 200,50", 1200.5),
      ("1 200.50", 1200.5), ("12 345 678", 12_345_678), ("1\u{A0}200", 1200),
      ("1\u{202F}200", 1200), ("1'200.50", 1200.5), ("1\u{2019}200", 1200), (" 5 ", 5), ("+5", 5),
      ("-5", -5), ("\u{2212}5", -5), ("(1,200)", -1200),
      ("1.2e6", 1_200_000), ("1E+3", 1000), ("5e-1", 0.5), ("1e308", 1e308), ("1.2M", 1_200_000),
      ("45k", 45_000), ("45 K", 45_000), ("2.5bn", 2.5e9), ("2B", 2e9), ("1,200k", 1_200_000),
      ("123456789012345678", 123_456_789_012_345_678), ("9007199254740993", 9_007_199_254_740_992),
    ])
  func values(text: String, value: Double) {
    #expect(parse(text) == .init(value: value))
  }

  @Test(
    "What is no finite number is nil",
    arguments: [
      "", " ", "abc", "12a", "a12", "1e999", "-1e999", "1e308k", "inf", "Infinity", "NaN", "nan",
      "0x10", "0b1", "1_000", "--5", "+-5", "-(5)", "(5", "5)", "5-", "1.2.3,4,5", "1,2,3", "1,20",
      "1,2000", ",123", "1,,000", "1,234.567,89", "1200,50", "1 2", "12 34", "5 10", "1 20,5",
      "1 2 3", "1'2", "1 200 00", ".", ",", "e5", "1e", "1e5,000", "k", "$", "%", "50%%",
      "1/2", "5 of 10", "٣", "１２", "1\u{301}", "$$5", "$5 USD", "USD", "5k5", "1.5e", "12:30",
    ])
  func nothing(text: String) {
    #expect(parse(text) == nil)
  }

  @Test(
    "A currency stands before or after the number",
    arguments: [
      ("$1,200.50", 1200.5, "$"), ("€ 1.200,50", 1200.5, "€"), ("1200 €", 1200, "€"),
      ("£5", 5, "£"), ("EUR 45k", 45_000, "EUR"), ("45k EUR", 45_000, "EUR"),
      ("USD1200", 1200, "USD"),
      ("$1.2M", 1_200_000, "$"), ("¥5", 5, "¥"), ("-€5", -5, "€"), ("CHF 1'200", 1200, "CHF"),
      ("($5)", -5, "$"), ("-$5", -5, "$"), ("$-5", -5, "$"),
    ])
  func currencies(text: String, value: Double, currency: String) {
    #expect(parse(text) == .init(value: value, currency: currency))
  }

  @Test(
    "A percentage is a share of one",
    arguments: [("85%", 0.85), ("0%", 0), ("100 %", 1), ("7.5%", 0.075), ("1,200%", 12)])
  func percentages(text: String, value: Double) {
    #expect(parse(text) == .init(value: value, isPercent: true))
  }

  @Test(
    "Where semicolons part the fields, a single comma is a decimal point",
    arguments: [
      ("1200,5", 1200.5), ("0,85", 0.85), ("1,200", 1.2), ("1 200,50", 1200.5), ("85,5%", 0.855),
      ("1.200,50", 1200.5), ("1,200.50", 1200.5), ("1,200,300", 1_200_300), ("12,5k", 12_500),
    ])
  func decimalComma(text: String, value: Double) {
    #expect(parse(text, decimalComma: true)?.value == value)
  }

  @Test("A text of no sensible length is no number")
  func long() {
    #expect(parse(String(repeating: "1", count: 65)) == nil)
    #expect(parse("$" + String(repeating: "0", count: 1 << 20)) == nil)
    #expect(parse(String(repeating: "(", count: 64)) == nil)
  }

  @Test(
    "The quick way takes plain decimals of up to 15 digits and leaves the rest",
    arguments: [
      ("5", 5), ("0.1", 0.1), ("123456789012345", 123_456_789_012_345),
      ("1.00000000000001", 1.000_000_000_000_01), ("", nil), (".", nil), ("1.2.3", nil),
      ("-5", nil),
      ("1,2", nil), ("1234567890123456", nil), (" 5", nil), ("5k", nil),
    ] as [(String, Double?)])
  func plain(text: String, value: Double?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { NumberParser.plain($0) } == value)
  }

  // The standard library's conversion is the reference: correctly rounded (IEEE 754).
  @Test("Plain decimals are the nearest number there is", arguments: 1...300)
  func exact(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<20 {
      var digits = String(UInt64.random(in: 0...999_999_999_999_999, using: &random))
      let point = Int.random(in: 0...digits.count, using: &random)
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: point))
      let written = digits.hasPrefix(".") ? "0" + digits : digits + "0"
      #expect(parse(digits)?.value == Double(written))
    }
  }

  @Test("However an amount is grouped, it is the same amount", arguments: 1...100)
  func grouped(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let whole = Int.random(in: 1000...999_999_999, using: &random)
    let cents = String(Int.random(in: 10...99, using: &random))
    let value = Double("\(whole).\(cents)")
    func write(_ group: String, _ point: String) -> String {
      var text = ""
      for (index, digit) in String(whole).reversed().enumerated() {
        if index > 0, index % 3 == 0 { text = group + text }
        text = String(digit) + text
      }
      return text + point + cents
    }
    for (group, point) in [(",", "."), (".", ","), (" ", ","), (" ", "."), ("'", "."), ("", ".")] {
      let text = write(group, point)
      #expect(parse(text)?.value == value, "\(text)")
      #expect(parse("$\(text)")?.value == value, "$\(text)")
      #expect(parse("(\(text))")?.value == value.map { -$0 }, "(\(text))")
    }
  }
}
