import Testing

@testable import CSV

@Suite("Mistakes in delimited text")
struct CSVErrorTests {
  @Test(
    "A mistake names its kind, its record from 1 and its field from 0",
    arguments: [
      ("a,b\n1,\"x", CSVError(kind: .unterminatedQuote, row: 2, field: 1)),
      ("\"x", CSVError(kind: .unterminatedQuote, row: 1, field: 0)),
      ("a,b\n1,\"x\"y\n", CSVError(kind: .textAfterQuote, row: 2, field: 1)),
      ("a,b\n\n\n\"x\" \"y\",1\n", CSVError(kind: .textAfterQuote, row: 4, field: 0)),
    ])
  func place(text: String, expected: CSVError) {
    #expect(scan(text).errors == [expected])
  }

  @Test("Of several mistakes in a record the first is told, once")
  func firstMistake() {
    let result = scan("\"a\"x,\"b\"y\n1,2\n")
    #expect(result.errors == [CSVError(kind: .textAfterQuote, row: 1, field: 0)])
    #expect(result.records == [["1", "2"]])
  }

  @Test("Mistakes of another place are not equal")
  func equality() {
    let mistake = CSVError(kind: .fieldTooLong, row: 3, field: 1)
    #expect(mistake == CSVError(kind: .fieldTooLong, row: 3, field: 1))
    #expect(mistake != CSVError(kind: .fieldTooLong, row: 3, field: 2))
    #expect(mistake != CSVError(kind: .fieldTooLong, row: 4, field: 1))
    #expect(mistake != CSVError(kind: .tooManyFields, row: 3, field: 1))
  }
}
