import Testing

@testable import OrgModel

@Suite("Errors with place and remedy")
struct OrgErrorTests {
  // The form that orgkit.h promises for orgkit_error_message().
  @Test("Place, value and reason make one sentence")
  func whole() {
    let error = OrgError(
      .badInput, "is not an amount of money",
      at: .init(file: "crm.csv", row: 14, column: "arr", value: "abc"), hint: "write 1200.50")
    #expect(error.message == "crm.csv, row 14, column arr: \"abc\" is not an amount of money")
    #expect(error.hint == "write 1200.50")
  }

  @Test(
    "What is not known of the place is left out",
    arguments: [
      (OrgError.Location(), "is bad"),
      (.init(file: "a.csv"), "a.csv: is bad"),
      (.init(row: 3), "row 3: is bad"),
      (.init(column: "arr"), "column arr: is bad"),
      (.init(value: "x"), "\"x\" is bad"),
      (.init(file: "a.json", pointer: "/people/0/arr"), "a.json, at /people/0/arr: is bad"),
      (.init(file: "a.json", pointer: ""), "a.json: is bad"),
      (.init(file: "a.csv", row: 2, value: ""), "a.csv, row 2: \"\" is bad"),
    ])
  func parts(location: OrgError.Location, message: String) {
    #expect(OrgError(.badInput, "is bad", at: location).message == message)
  }

  @Test("Codes are told apart")
  func codes() {
    let codes: [OrgError.Code] = [
      .invalidArgument, .badInput, .notFound, .unsupported, .outOfMemory, .limit, .cancelled,
      .forked, .defect,
    ]
    #expect(Set(codes).count == codes.count)
  }

  @Test("Want of memory says for what")
  func memory() {
    #expect(OrgError.outOfMemory().code == .outOfMemory)
    #expect(OrgError.outOfMemory("the text").message == "not enough memory for the text")
  }
}
