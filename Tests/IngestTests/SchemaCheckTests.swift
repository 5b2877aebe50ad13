import JSON
import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Checking a document against a schema")
struct SchemaCheckTests {
  private func value(_ text: String) throws -> JSONValue {
    try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
  }

  private func check(_ document: String, _ schema: String) throws {
    try SchemaCheck(file: "in.json", noun: "key")
      .check(value(document), against: value(schema))
  }

  // Valid and invalid as the JSON Schema specification, draft 2020-12, has it; null is ours.
  @Test(
    "What a schema allows passes",
    arguments: [
      ("5", #"{"type":"number","minimum":5,"maximum":5}"#), ("null", #"{"type":"number"}"#),
      ("\"b\"", #"{"type":"string","enum":["a","b"]}"#),
      ("[1,2]", #"{"type":"array","items":{"type":"number"}}"#),
      (
        #"{"a":{"b":true}}"#,
        #"{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"boolean"}}}}}"#
      ),
      (#"{"x":"1","y":"2"}"#, #"{"type":"object","additionalProperties":{"type":"string"}}"#),
      ("\"2024-02-29\"", #"{"type":"string","format":"date"}"#),
    ])
  func valid(document: String, schema: String) throws {
    try check(document, schema)
  }

  @Test(
    "What it does not allow is an error with its pointer",
    arguments: [
      ("4", #"{"type":"number","minimum":5,"maximum":7}"#, "", "must be a number from 5 to 7"),
      ("8", #"{"type":"number","maximum":7}"#, "", "must be a number of at most 7"),
      ("[1,\"x\"]", #"{"type":"array","items":{"type":"number"}}"#, "/1", "must be a number"),
      (
        #"{"a":[{"b":1}]}"#,
        #"{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"b":{"type":"boolean"}}}}}}"#,
        "/a/0/b", "must be true or false"
      ),
      (
        #"{"x":1}"#, #"{"type":"object","additionalProperties":{"type":"string"}}"#, "/x",
        "must be a text"
      ),
      (
        "{}", #"{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]}"#, "",
        "has no \"a\""
      ),
      ("\"2023-02-29\"", #"{"type":"string","format":"date"}"#, "", "must be a date, YYYY-MM-DD"),
      ("\"c\"", #"{"type":"string","enum":["a","b"]}"#, "", "must be one of a, b"),
    ])
  func invalid(document: String, schema: String, pointer: String, reason: String) throws {
    let error = try failure { try check(document, schema) }
    #expect(error.code == .badInput)
    #expect(error.location.pointer == pointer)
    #expect(error.reason == reason)
  }

  @Test("Of several mistakes the first by key is told")
  func first() throws {
    let schema = #"{"type":"object","properties":{"a":{"type":"number"},"b":{"type":"number"}}}"#
    #expect(try failure { try check(#"{"b":"x","a":"x"}"#, schema) }.location.pointer == "/a")
  }
}
