import OrgModel
import Testing

@testable import Ingest

struct CheckedObjectTests {
  private func object(_ text: String, known: [String]? = nil) throws -> CheckedObject {
    var text = text
    return try text.withUTF8 { try CheckedObject($0, file: "x.json", known: known) }
  }

  @Test("Values come out by type; what is not there or null is nil")
  func values() throws {
    let object = try object(
      #"{"t": "a", "n": 1.5, "i": 2, "f": true, "z": null, "o": {"k": "v"}, "a": [{"k": "w"}]}"#)
    #expect(try object.text("t") == "a")
    #expect(try object.number("n") == 1.5)
    #expect(try object.number("i") == 2)
    #expect(try object.flag("f") == true)
    #expect(try object.text("z") == nil && object.number("z") == nil)
    #expect(try object.text("x") == nil && object.flag("x") == nil)
    #expect(try object.object("o")?.text("k") == "v")
    #expect(try object.object("x")?.file == nil)
    #expect(try object.array("a").map { try $0.required("k") } == ["w"])
    #expect(try object.array("x").isEmpty)
    #expect(try object.choice("t", among: ["a", "b"]) == "a")
  }

  @Test(
    "What is of another type, empty or unknown names its place",
    arguments: [
      ("[]", ""), (#"{"t": 1}"#, "/t"), (#"{"t": ["a"]}"#, "/t"), (#"{"t": "a\u0000b"}"#, "/t"),
      (#"{"n": "1"}"#, "/n"), (#"{"n": true}"#, "/n"), (#"{"f": 1}"#, "/f"),
      (#"{"f": null}"#, "/f"),
      (#"{"o": []}"#, "/o"), (#"{"o": {"x": 1}}"#, "/o/x"), (#"{"a": {}}"#, "/a"),
      (#"{"a": [1]}"#, "/a/0"), (#"{"a": [{}, {"x": 1}]}"#, "/a/1/x"), (#"{"c": "z"}"#, "/c"),
      (#"{"q/r~": 1}"#, "/q~1r~0"),
    ])
  func wrong(text: String, pointer: String) throws {
    let error = try #require(throws: OrgError.self) {
      let object = try object(text, known: ["t", "n", "f", "o", "a", "c"])
      _ = (try object.text("t"), try object.number("n"), try object.flag("f"))
      _ = (try object.object("o", known: []), try object.array("a", known: []))
      _ = try object.choice("c", among: ["a", "b"])
    }
    #expect(error.code == .badInput)
    #expect(error.location.file == "x.json")
    #expect(error.location.pointer ?? "" == pointer)
  }

  @Test("A text that must be there says which it is", arguments: ["{}", #"{"k": " \n"}"#])
  func required(text: String) throws {
    let error = try #require(throws: OrgError.self) { try object(text).required("k", hint: "h") }
    #expect(error.message.contains("k") && error.hint == "h")
  }

  @Test("The nearest key is offered, else all of them")
  func keys() throws {
    func hint(_ text: String) throws -> String? {
      try #require(throws: OrgError.self) { try object(text, known: ["rules", "fail_on"]) }.hint
    }
    #expect(try hint(#"{"rule": 1}"#) == "did you mean rules?")
    #expect(try hint(#"{"zzzzzzzz": 1}"#) == "known are: rules, fail_on")
  }
}
