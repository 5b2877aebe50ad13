import JSON
import OrgModel
import Testing

@testable import Ingest

@Suite("Places in a document")
struct JSONPlaceTests {
  private let place = JSONPlace(file: "d.json", pointer: "")

  @Test("Pointers grow by keys and numbers, with what they escape")
  func pointers() {
    #expect(place.at("options").at(3).at("a/b").pointer == "/options/3/a~1b")
    #expect(place.at("x").error("is wrong").message == "d.json, at /x: is wrong")
  }

  @Test("Unknown keys are named with the nearest known one")
  func unknown() {
    let error = #expect(throws: OrgError.self) {
      try place.check(["wieght": .null], ["weight", "id"])
    }
    #expect(error?.location.pointer == "/wieght" && error?.hint == "did you mean weight?")
  }

  @Test("Values of another type are refused where they stand")
  func types() throws {
    let members: [String: JSONValue] = ["a": .integer(1), "b": .string(""), "c": .array([.null])]
    #expect(try place.number(members, "a") == 1 && place.number(members, "z") == nil)
    for attempt in [
      { try place.text(members, "a") as Any }, { try place.text(members, "b") as Any },
      { try place.text(members, "z") as Any }, { try place.array(members, "a") as Any },
      { try place.array(members, "z") as Any }, { try place.number(members, "b") as Any },
      { try place.object(.null) as Any }, { try place.numbers(.array([.null])) as Any },
    ] {
      #expect(throws: OrgError.self) { try attempt() }
    }
  }
}
