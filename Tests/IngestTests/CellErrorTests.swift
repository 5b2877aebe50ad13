import Testing

@testable import Ingest

@Suite("Cells that cannot be read")
struct CellErrorTests {
  @Test("A reason may come without a hint")
  func hint() {
    #expect(CellError(reason: "is negative").hint == nil)
    #expect(CellError(reason: "is negative", hint: "leave it empty").hint == "leave it empty")
  }

  @Test("The reader adds the place, and keeps reason and hint")
  func place() throws {
    let cause = try #require(throws: CellError.self) { try DateParser().parse("soon") }
    let error = try failure {
      _ = try org(.people, csv: "employee_id,start_date\n1,2020-01-01\n2,soon\n")
    }
    #expect(error.reason == cause.reason)
    #expect(error.hint == cause.hint)
    #expect(error.message == "in.csv, row 3, column start_date: \"soon\" is not a date")
  }
}
