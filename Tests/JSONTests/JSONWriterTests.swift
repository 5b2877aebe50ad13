import Testing

@testable import JSON

struct JSONWriterTests {
  private struct Pair: Encodable {
    let zebra: Nullable<Double>
    let apple: String
  }

  @Test("Keys are sorted, slashes are left alone, what is not known is null")
  func text() throws {
    let json = try JSON.text(Pair(zebra: Nullable(nil), apple: "1/2 \"\u{E4}\"\n"))
    #expect(json == #"{"apple":"1/2 \"ä\"\n","zebra":null}"#)
  }

  @Test("NaN is not known, zero is")
  func known() throws {
    #expect(try JSON.text(Nullable(known: .nan)) == "null")
    #expect(try JSON.text(Nullable(known: 0)) == "0")
    #expect(try JSON.text(Nullable(2.5)) == "2.5")
  }

  @Test(
    "A number that JSON cannot hold is an error", arguments: [Double.infinity, -.infinity, .nan])
  func notFinite(number: Double) throws {
    let error = try #require(throws: JSONError.self) { try JSON.text(Nullable(number)) }
    #expect(error.kind == .inexpressible)
  }
}
