import JSON
import Testing

@testable import Ingest
@testable import OrgModel

@Suite("JSON documents that somebody handed in")
struct JSONDocumentTests {
  private func read(_ bytes: [UInt8]) throws -> JSONValue {
    try bytes.withUnsafeBufferPointer { try JSONDocument.read($0, ReadOptions(file: "in.json")) }
  }

  private func read(_ text: String) throws -> JSONValue { try read(Array(text.utf8)) }

  @Test("A byte order mark is no part of it")
  func mark() throws {
    #expect(try read("\u{FEFF}{\"a\":1}") == .object(["a": .integer(1)]))
  }

  @Test(
    "What cannot be read names the file and the place",
    arguments: [
      ("", "in.json: is empty"),
      (
        "{\n  a: 1}",
        "in.json: is not valid JSON: line 2, column 3 has 'a' where a key in double quotes should be"
      ),
      (
        "{\"a\": 1,}",
        "in.json: is not valid JSON: line 1, column 9 has '}' where a key in double quotes should be"
      ),
    ])
  func notJSON(text: String, message: String) throws {
    let error = try failure { _ = try read(text) }
    #expect(error.message == message)
    #expect(error.code == .badInput)
  }

  @Test("Nesting beyond the limit is said to be one")
  func deep() throws {
    let error = try failure { _ = try read(String(repeating: "[", count: 65)) }
    #expect(error.code == .limit)
  }

  @Test("Bytes that are not text are not JSON", arguments: [[0x22, 0xFF, 0x22], [0x22, 0, 0x22]])
  func notText(bytes: [UInt8]) throws {
    #expect(try failure { _ = try read(bytes) }.code == .badInput)
  }
}
