import Foundation
import Testing

@testable import JSON

/// Documents as the library writes them, read back by another implementation.
struct DocumentEncoderTests {
  private struct Inner: Codable, Equatable {
    var text: String
    var numbers: [Double]
    var nested: [[Int]]
    var map: [String: Bool]
    var missing: Int?
  }

  private struct Outer: Codable, Equatable {
    var inner: Inner
    var all: [Inner]
    var large: Int64
    var small: UInt8
  }

  private static let inner = Inner(
    text: "a\"b\\c/\u{1}\u{7F}é🎈\t\r\n\u{8}\u{C}\u{2028}",
    numbers: [0, -0.5, 0.1, 1e300, 5e-324, 123_456_789_012, 1.0 / 3], nested: [[], [1, 2], [3]],
    map: ["b": true, "a": false, "": true], missing: nil)

  @Test("Foundation reads back what is written")
  func roundTrip() throws {
    let outer = Outer(inner: Self.inner, all: [Self.inner, Self.inner], large: .min, small: 255)
    let text = try JSON.text(outer)
    #expect(try JSONDecoder().decode(Outer.self, from: Data(text.utf8)) == outer)
  }

  @Test("Our parser reads back what is written")
  func parserRoundTrip() throws {
    let value = JSONValue.object([
      "a": .array([.null, .bool(true), .integer(-3), .number(0.25), .string("\u{0}\"")]),
      "b": .object([:]), "c": .array([]),
    ])
    let text = try JSON.text(value)
    #expect(try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) } == value)
  }

  @Test("Keys are ordered by their bytes")
  func order() throws {
    #expect(try JSON.text(["é": 1, "z": 2, "Z": 3, "": 4]) == #"{"":4,"Z":3,"z":2,"é":1}"#)
  }

  @Test("Whole numbers are written without a fraction")
  func numbers() throws {
    #expect(try JSON.text([4.0, 4.5, -0.25, 1e21]) == "[4,4.5,-0.25,1e+21]")
  }

  // Every kind of container that a type may ask an encoder for.
  private struct Odd: Encodable {
    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      try object.encodeNil(forKey: Key("nil"))
      var list = object.nestedUnkeyedContainer(forKey: Key("list"))
      try list.encodeNil()
      var inner = list.nestedContainer(keyedBy: Key.self)
      try inner.encode(1, forKey: Key("one"))
      var deeper = list.nestedUnkeyedContainer()
      try deeper.encode("x")
      try 2.encode(to: list.superEncoder())
      var nested = object.nestedContainer(keyedBy: Key.self, forKey: Key("nested"))
      try nested.encode(true, forKey: Key("yes"))
      try 3.encode(to: object.superEncoder(forKey: Key("super")))
      try 4.encode(to: object.superEncoder())
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  @Test("Nested containers and super encoders stand where they were asked for")
  func containers() throws {
    #expect(
      try JSON.text(Odd())
        == #"{"list":[null,{"one":1},["x"],2],"nested":{"yes":true},"nil":null,"super":4}"#)
  }
}
