import Testing

@testable import Raci

struct CSVWriterTests {
  @Test("Fields are quoted where RFC 4180 or the reader needs it, and nowhere else")
  func quotes() {
    let sheet = Sheet(
      "x", header: ["Task", "a;b"],
      rows: [["a,b", "say \"hi\""], ["{x}", "plain text"], ["1|2", "a\nb"], ["", "[R]"]])
    #expect(
      CSVWriter.text(sheet)
        == "Task,\"a;b\"\n\"a,b\",\"say \"\"hi\"\"\"\n\"{x}\",plain text\n\"1|2\",\"a\nb\"\n,\"[R]\"\n"
    )
  }
}
