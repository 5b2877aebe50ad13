import Testing

@testable import PluginHost

@Suite("Tokens")
struct LexerTests {
  private func kinds(_ text: String) throws -> [Token.Kind] {
    try Lexer.tokens(of: text).map(\.kind)
  }

  @Test("Numbers, texts in either quote, names and signs")
  func tokens() throws {
    #expect(
      try kinds("arr>=1.5e3 'O''Neil' \"a\" == <> company.arr")
        == [
          .name("arr"), .sign(">="), .number(1500), .text("O'Neil"), .text("a"), .sign("="),
          .sign("!="), .name("company.arr"), .end,
        ])
    #expect(try kinds("1e-3-2") == [.number(0.001), .sign("-"), .number(2), .end])
    #expect(try kinds("") == [.end])
    #expect(try Lexer.tokens(of: " \n arr").first?.offset == 3)
  }

  @Test(
    "What is no token is named with its place",
    arguments: [
      ("arr > 10k", 6), ("'open", 0), ("arr & 1", 4), ("a | b", 2), ("ä", 0), ("1..2", 0),
      ("1e999", 0),
      ("arr ! 1", 4), ("#", 0), ("1_000", 0), ("0x10", 0), ("'a''", 0),
    ])
  func wrong(text: String, offset: Int) {
    #expect {
      _ = try Lexer.tokens(of: text)
    } throws: { ($0 as? ExpressionError)?.offset == offset }
  }

  @Test("The longest expression is read, one byte more is not")
  func limit() throws {
    let text = String(repeating: " ", count: Lexer.maximumBytes)
    #expect(try Lexer.tokens(of: text).count == 1)
    #expect(throws: ExpressionError.self) { try Lexer.tokens(of: text + " ") }
  }
}
