import Testing

@testable import CSV

@Suite("Fields of a record")
struct CSVRecordTests {
  @Test("A new record has no fields")
  func empty() {
    var record = CSVRecord()
    #expect(record.count == 0)
    #expect(record.strings().isEmpty)
    #expect(!record.isBlank)
  }

  @Test(
    "Blanks around a field go, blanks inside stay",
    arguments: [
      ("a", "a"), ("  a", "a"), ("a \t ", "a"), (" a b ", "a b"), ("   ", ""),
      ("\"  a \"", "a"), ("\"a\"  ", "a"), ("\" \"\"a\"\" \"", "\"a\""),
    ])
  func trimming(text: String, expected: String) {
    // The second field keeps a blank one from being a blank line.
    #expect(scan("\(text),x").records == [[expected, "x"]])
  }

  @Test(
    "Doubled quotes in a quoted field are one (RFC 4180, 2.7)",
    arguments: [
      ("\"aaa\"", "aaa"), ("\"b\"\"bb\"", "b\"bb"), ("\"\"\"\"", "\""),
      ("\"\"\"\"\"\"", "\"\""), ("\"\"\"a\"", "\"a"), ("\"a\"\"\"", "a\""),
    ])
  func quotes(text: String, expected: String) {
    #expect(scan("\(text),x").records == [[expected, "x"]])
  }

  @Test(
    "Quotes inside an unquoted field are text",
    arguments: ["5\" disk", "a\"b\"c", "a\"", "a\"\"b"])
  func bareQuotes(text: String) {
    #expect(scan("\(text),x").records == [[text, "x"]])
  }

  @Test("A field reads the same as bytes and as a string, and as often as one likes")
  func access() throws {
    let bytes = Array("é, \"x\"\"y\" \n".utf8)
    try bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(buffer, delimiter: 0x2C)
      var record = CSVRecord()
      let isRead = try scanner.read(into: &record)
      #expect(isRead)
      #expect(record.count == 2)
      for _ in 0..<2 {
        #expect(record.withField(0) { Array($0) } == [0xC3, 0xA9])
        #expect(record.string(0) == "é")
        // The blank before the quote makes it an ordinary character.
        #expect(record.string(1) == "\"x\"\"y\"")
      }
    }
  }

  @Test("What a caller throws inside a field comes through")
  func thrownInside() throws {
    struct Stop: Error {}
    let bytes = Array("\"a\"\"b\",c".utf8)
    try bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(buffer, delimiter: 0x2C)
      var record = CSVRecord()
      let isRead = try scanner.read(into: &record)
      #expect(isRead)
      #expect(throws: Stop.self) { try record.withField(0) { _ in throw Stop() } }
      #expect(throws: Stop.self) { try record.withField(1) { _ in throw Stop() } }
      #expect(record.strings() == ["a\"b", "c"])
    }
  }

  @Test("A reused record holds the new fields only")
  func reuse() {
    #expect(scan("a,b,c\n\"1\"\"\",2\nx\n").records == [["a", "b", "c"], ["1\"", "2"], ["x"]])
  }
}
