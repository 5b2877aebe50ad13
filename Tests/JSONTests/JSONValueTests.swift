import Testing

@testable import JSON

struct JSONValueTests {
  @Test("A value is asked for as what it is, and is nothing else")
  func accessors() {
    let value = JSONValue.object(["a": .array([.integer(1), .bool(true)]), "b": .string("x")])
    #expect(value["a"]?.array == [.integer(1), .bool(true)])
    #expect(value["b"]?.string == "x")
    #expect(value["c"] == nil)
    #expect(value["a"]?["b"] == nil)
    #expect(value.array == nil)
    #expect(value.object?.count == 2)
    #expect(JSONValue.bool(false).bool == false)
    #expect(JSONValue.string("true").bool == nil)
    #expect(JSONValue.null.object == nil)
  }
}
