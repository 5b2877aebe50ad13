import Testing

@testable import JSON

@Suite("JSON documents")
struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue {
    try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
  }

  @Test(
    "Every kind of value is read as what it is",
    arguments: [
      ("null", .null), ("true", .bool(true)), (" false\n", .bool(false)), ("1", .integer(1)),
      ("0", .integer(0)), ("-12", .integer(-12)), ("1.5", .number(1.5)),
      ("9223372036854775807", .integer(.max)), ("\"\"", .string("")), ("\"1\"", .string("1")),
      ("\"true\"", .string("true")), ("\"\\u00e9\\n\\\"\"", .string("é\n\"")),
      ("\"\\ud83c\\udf88\"", .string("🎈")), ("[]", .array([])), ("{}", .object([:])),
      ("[1,\"a\",null]", .array([.integer(1), .string("a"), .null])),
      ("{\"a\":{\"b\":[true]}}", .object(["a": .object(["b": .array([.bool(true)])])])),
    ] as [(String, JSONValue)])
  func kinds(text: String, value: JSONValue) throws {
    #expect(try parse(text) == value)
  }

  private func failure(_ text: String) throws -> JSONError {
    try #require(throws: JSONError.self) { try parse(text) }
  }

  // RFC 8259 has none of these.
  @Test(
    "What is not JSON is an error",
    arguments: [
      "{", "[,]", "[1,,2]", "{a:1}", "{'a':1}", "nul", "[1 2]", "NaN", "Infinity", "+1", "01",
      "0x10", ".5", "1.", "\"\u{1}\"", "\"\\x\"", "[1] []", "// note\n1", "\"open", "]", "}{",
      "[1,]", "{\"a\":1,}", "\"\\ud800\"", "\"\\udc00\"", "\"\\u12g4\"", "1e", "-", "\"a\nb\"",
    ])
  func notJSON(text: String) throws {
    #expect(try failure(text).kind == .syntax)
  }

  @Test("A number that no number type holds is an error", arguments: ["1e999", "[-1e999]"])
  func tooLarge(text: String) throws {
    #expect(try failure(text).kind == .syntax)
  }

  @Test("A document without anything is said to be empty", arguments: ["", " ", "\n\t \r\n"])
  func empty(text: String) throws {
    #expect(try failure(text).kind == .empty)
  }

  @Test("Nesting has a limit, below which nothing overflows", arguments: [1, 63, 64, 65, 100_000])
  func depth(depth: Int) throws {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let objects = String(repeating: "{\"a\":", count: depth)
    for text in [text, objects + "1" + String(repeating: "}", count: depth)] {
      if depth <= 64 {
        #expect(throws: Never.self) { try parse(text) }
      } else {
        #expect(try failure(text).kind == .tooDeep)
      }
    }
  }

  @Test(
    "An error says at which line and byte",
    arguments: [
      ("{\"a\": 1\n \"b\": 2}", 2, 2, "has '\"' where a comma or } should be"),
      ("[1,\n2", 2, 2, "ends where a comma or ] should be"),
      ("{\"a\": 1, \"a\": 2}", 1, 10, "the key \"a\" is there twice"),
    ])
  func places(text: String, line: Int, column: Int, reason: String) throws {
    let error = try failure(text)
    #expect((error.line, error.column) == (line, column))
    #expect(error.reason == reason)
  }

  @Test("Brackets in texts do not nest")
  func bracketsInText() throws {
    let text = String(repeating: "[{", count: 100)
    #expect(try parse("\"\(text)\\\"[\"") == .string(text + "\"["))
  }

  @Test(
    "A value has a name in plain words",
    arguments: [
      ("null", "null"), ("true", "a boolean"), ("1", "a number"), ("1.5", "a number"),
      ("\"1\"", "a text"), ("[]", "an array"), ("{}", "an object"),
    ])
  func names(text: String, name: String) throws {
    #expect(try parse(text).kind == name)
  }

  @Test(
    "A single value is the text of a cell",
    arguments: [
      ("null", ""), ("true", "true"), ("false", "false"), ("12", "12"), ("-0.5", "-0.5"),
      ("\" a \"", " a "), ("9007199254740993", "9007199254740993"), ("[]", nil), ("{}", nil),
    ] as [(String, String?)])
  func cells(text: String, cell: String?) throws {
    #expect(try parse(text).cell == cell)
  }

  @Test("Both kinds of number are numbers, nothing else is")
  func doubles() throws {
    #expect(try parse("3").double == 3)
    #expect(try parse("3.25").double == 3.25)
    for text in ["\"3\"", "true", "null", "[3]"] { #expect(try parse(text).double == nil) }
  }

  // RFC 6901, section 5, lists these keys with their pointers.
  @Test(
    "A key becomes a part of a pointer as RFC 6901 says",
    arguments: [
      ("foo", "foo"), ("", ""), ("a/b", "a~1b"), ("c%d", "c%d"), ("e^f", "e^f"), ("g|h", "g|h"),
      ("i\\j", "i\\j"), ("k\"l", "k\"l"), (" ", " "), ("m~n", "m~0n"), ("~1", "~01"),
    ])
  func tokens(key: String, token: String) {
    #expect(JSONValue.token(key) == token)
  }
}
