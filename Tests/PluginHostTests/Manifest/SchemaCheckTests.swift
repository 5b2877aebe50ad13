import JSON
import OrgKit
import Testing

@testable import PluginHost

@Suite("Documents against schemas")
struct SchemaCheckTests {
  private func error(_ document: String, _ schema: String) throws -> OrgError? {
    let values = try [document, schema].map { text in
      try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
    }
    do {
      try SchemaCheck(file: "f").check(values[0], against: values[1])
      return nil
    } catch { return error as? OrgError }
  }

  private static let schema = """
    {"type": "object", "required": ["id"], "additionalProperties": false, "properties": {
      "id": {"type": "string", "pattern": "x", "maxLength": 5, "minLength": 1},
      "grade": {"type": "string", "enum": ["study", "practice"]},
      "rows": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "object",
        "required": [], "properties": {"low": {"type": "number", "minimum": 0}},
        "additionalProperties": {"type": "string"}}},
      "end": {"type": ["string", "null"]}}}
    """

  @Test(
    "The first mistake is named with its pointer and the nearest name",
    arguments: [
      ("[]", nil, "is an array, not an object"), ("{}", nil, "lacks the key \"id\""),
      (#"{"id": 5}"#, "/id", "is a number, not a text"), (#"{"id": ""}"#, "/id", "is blank"),
      (#"{"id": "abcdef"}"#, "/id", "has 6 characters; at most 5 are read"),
      (#"{"id": "a--b"}"#, "/id", "is \"a--b\", which is no short id"),
      (#"{"id": "A"}"#, "/id", "is \"A\", which is no short id"),
      (#"{"id": "a\u0001"}"#, "/id", "holds a control character"),
      (#"{"id": "a", "grad": "study"}"#, "/grad", "is not a known key"),
      (#"{"id": "a", "grade": "studdy"}"#, "/grade", "is \"studdy\""),
      (#"{"id": "a", "rows": []}"#, "/rows", "is empty"),
      (#"{"id": "a", "rows": [{}, {}, {}]}"#, "/rows", "has 3 entries; at most 2 are read"),
      (#"{"id": "a", "rows": [{}, {"low": -1}]}"#, "/rows/1/low", "is -1.0, below 0.0"),
      (#"{"id": "a", "rows": [{"a/b": 1}]}"#, "/rows/0/a~1b", "is a number, not a text"),
      (#"{"id": "a", "end": 1}"#, "/end", "is a number, not a text or null"),
    ] as [(String, String?, String)])
  func mistakes(document: String, pointer: String?, reason: String) throws {
    let found = try #require(try error(document, Self.schema))
    #expect(found.location.pointer == pointer)
    #expect(found.reason == reason)
  }

  @Test("What is right passes")
  func right() throws {
    let document = #"{"id": "a-1", "grade": "study", "rows": [{"low": 0, "x": "y"}], "end": null}"#
    #expect(try error(document, Self.schema) == nil)
    #expect(
      try error(#"{"id": "a", "grad": "study"}"#, Self.schema)?.hint == "did you mean grade?")
  }
}
