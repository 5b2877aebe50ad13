import Testing

@testable import OrgModel

@Suite("Notices of reading")
struct NoticeTests {
  @Test("A notice says what an error would say")
  func words() {
    let error = OrgError(
      .badInput, "is not a date",
      at: .init(file: "a.csv", row: 7, column: "start_date", value: "x"),
      hint: "write it as YYYY-MM-DD")
    let notice = Notice(.skippedRow, error)
    #expect(notice.kind == .skippedRow)
    #expect(notice.location == error.location)
    #expect(notice.message == "a.csv, row 7, column start_date: \"x\" is not a date")
    #expect(notice.hint == "write it as YYYY-MM-DD")
  }

  // orgkit_notice_kind in org.h.
  @Test(
    "Kinds have the numbers of the C interface",
    arguments: [(.skippedRow, 1), (.ignoredColumn, 2), (.columnMeaning, 3)]
      as [(Notice.Kind, Int32)])
  func kinds(kind: Notice.Kind, number: Int32) {
    #expect(kind.rawValue == number)
  }
}
