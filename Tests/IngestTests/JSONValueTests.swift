import Testing

@testable import Ingest
@testable import OrgModel

@Suite("JSON documents")
struct JSONValueTests {
  private func parse(_ text: String) throws -> JSONValue {
    try Array(text.utf8).withUnsafeBufferPointer { try JSONValue($0, file: "in.json") }
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

  // RFC 8259 has none of these. A comma before a closing bracket is none of them either, but
  // section 9 lets a parser accept it, and this one does.
  @Test(
    "What is not JSON is an error that names the file",
    arguments: [
      "{", "[,]", "[1,,2]", "{a:1}", "{'a':1}", "nul", "[1 2]", "NaN", "Infinity", "+1", "01",
      "0x10", ".5", "1.", "\"\u{1}\"", "\"\\x\"", "[1] []", "// note\n1", "\"open", "]", "}{",
    ])
  func notJSON(text: String) throws {
    let error = try failure { _ = try parse(text) }
    #expect(error.code == .badInput)
    #expect(error.location.file == "in.json")
    #expect(error.reason.hasPrefix("is not valid JSON"))
  }

  @Test("A number that no number type holds is an error", arguments: ["1e999", "[-1e999]"])
  func tooLarge(text: String) throws {
    #expect(try failure { _ = try parse(text) }.code == .badInput)
  }

  @Test("A document without anything is said to be empty", arguments: ["", " ", "\n\t \r\n"])
  func empty(text: String) throws {
    let error = try failure { _ = try parse(text) }
    #expect(error.message == "in.json: is empty")
  }

  @Test("Nesting has a limit, below which nothing overflows", arguments: [1, 63, 64, 65, 100_000])
  func depth(depth: Int) throws {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let objects = String(repeating: "{\"a\":", count: depth)
    for text in [text, objects + "1" + String(repeating: "}", count: depth)] {
      if depth <= 64 {
        #expect(throws: Never.self) { try parse(text) }
      } else {
        #expect(try failure { _ = try parse(text) }.code == .limit)
      }
    }
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
