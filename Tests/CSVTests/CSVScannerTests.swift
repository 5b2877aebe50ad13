import Testing

@testable import CSV

@Suite("Splitting delimited text")
struct CSVScannerTests {
  // The numbered rules and their examples are RFC 4180, section 2.
  @Test(
    "The examples of RFC 4180 read as it says",
    arguments: [
      ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      ("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
      (
        "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx",
        [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]
      ),
      ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
    ])
  func standard(text: String, expected: [[String]]) {
    #expect(scan(text) == Scan(records: expected, rows: Array(1...expected.count)))
  }

  @Test("Any line end ends a record", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["a,b", "1,\"x, y\"", "2,"].joined(separator: end)
    let expected = [["a", "b"], ["1", "x, y"], ["2", ""]]
    #expect(scan(text).records == expected)
    #expect(scan(text + end).records == expected)
  }

  @Test("A carriage return inside a line of a text with line feeds is no line end")
  func strayReturn() {
    #expect(scan("a\rb,c\nd,e\n").records == [["a\rb", "c"], ["d", "e"]])
  }

  @Test("Any of the four delimiters parts fields; the others are text", arguments: ",;\t|")
  func delimiters(delimiter: Character) {
    let others = String(",;\t|".filter { $0 != delimiter && $0 != "\t" })
    let text = "a\(delimiter)\"x\(delimiter)y\"\(delimiter)\(others)\n"
    #expect(scan(text, delimiter: delimiter).records == [["a", "x\(delimiter)y", others]])
  }

  @Test(
    "Empty fields are fields",
    arguments: [(",", 2), (",,", 3), ("a,", 2), (",a", 2), ("\"\",\"\"", 2), (",\n", 2)])
  func emptyFields(text: String, count: Int) {
    #expect(scan(text).records.map(\.count) == [count])
  }

  @Test(
    "A text without records ends at once", arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}", "\"\"\n"])
  func noRecords(text: String) {
    #expect(scan(text) == Scan())
  }

  @Test("Blank lines are no records but count as rows")
  func blankLines() {
    #expect(scan("a\n\n\r\nb\n") == Scan(records: [["a"], ["b"]], rows: [1, 4]))
  }

  @Test("A quoted line end does not count as a row")
  func quotedRows() {
    #expect(scan("\"a\nb\nc\",1\nd,2\n").rows == [1, 2])
  }

  @Test("A byte order mark is not part of the first field, also where that is quoted")
  func mark() {
    #expect(scan("\u{FEFF}a,b\n").records == [["a", "b"]])
    #expect(scan("\u{FEFF}\"a,b\"\n").records == [["a,b"]])
    // Only the first three bytes are a mark.
    #expect(scan("a,\u{FEFF}b\n").records == [["a", "\u{FEFF}b"]])
  }

  // The scanner looks at eight bytes at a time: every position in such a word matters.
  @Test("Fields of every length up to three words read whole", arguments: 0...24)
  func alignment(length: Int) {
    let field = String("abcdefghijklmnopqrstuvwxyz".prefix(length))
    #expect(
      scan("\(field),\(field)x\n\"\(field),\",y").records == [
        [field, field + "x"], [field + ",", "y"],
      ])
  }

  @Test("Bytes that differ from a delimiter in the high bit only are text")
  func highBit() {
    // 0xAC, 0x8A and 0xA2 are comma, line feed and quote with the high bit set.
    let field: [UInt8] = [0x61, 0xAC, 0x8A, 0xA2, 0x62, 0x8D, 0xFF, 0x00, 0x62]
    let expected = String(decoding: field, as: UTF8.self)
    #expect(scan(field + [0x2C] + field).records.first?.first == expected)
    #expect(scan(field + [0x2C] + field).records.first?.count == 2)
  }

  @Test("A quote that never closes takes the rest")
  func unterminated() {
    let result = scan("a,b\n1,\"x\n2,y\n3,z\n")
    #expect(result.records == [["a", "b"]])
    #expect(result.errors.map(\.kind) == [.unterminatedQuote])
  }

  @Test("After text behind a quote reading goes on with the next record")
  func recovery() {
    let result = scan("a,b\n\"1\"2,x\n3,y\n")
    #expect(result.records == [["a", "b"], ["3", "y"]])
    #expect(result.rows == [1, 3])
  }

  @Test("A field of the longest length is read, one byte more is an error")
  func fieldLength() {
    let longest = String(repeating: "x", count: CSVScanner.maximumFieldBytes)
    #expect(scan("a,\(longest)\n").records.first?.last?.utf8.count == 1_048_576)
    let result = scan("a,\(longest)y\nb,c\n")
    #expect(result.errors == [CSVError(kind: .fieldTooLong, row: 1, field: 1)])
    #expect(result.records == [["b", "c"]])
  }

  @Test("Quotes do not count to the length of a field")
  func quotedFieldLength() {
    let longest = String(repeating: "x", count: CSVScanner.maximumFieldBytes)
    #expect(scan("a,\"\(longest)\"\n").errors.isEmpty)
  }

  @Test("A field of 10 MB is an error and no more than that", arguments: [false, true])
  func hugeField(isQuoted: Bool) {
    let quote = isQuoted ? "\"" : ""
    let huge = String(repeating: "x", count: 10 << 20)
    let result = scan("id\n\(quote)\(huge)\(quote)\n7\n")
    #expect(result.errors == [CSVError(kind: .fieldTooLong, row: 2, field: 0)])
    #expect(result.records == [["id"], ["7"]])
  }

  @Test("As many fields as are allowed are read, one more is an error")
  func fieldCount() {
    let most = String(repeating: ",", count: CSVScanner.maximumFields - 1)
    #expect(scan(most + "\n").records.map(\.count) == [16_384])
    let result = scan("\(most),\na\n")
    #expect(result.errors == [CSVError(kind: .tooManyFields, row: 1, field: 16_384)])
    #expect(result.records == [["a"]])
  }

  @Test("The offset grows to the length of the text")
  func offset() throws {
    let bytes = Array("a,b\n1,2\n3,4".utf8)
    try bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(buffer, delimiter: 0x2C)
      var record = CSVRecord()
      #expect(scanner.offset == 0)
      var offsets: [Int] = []
      while try scanner.read(into: &record) { offsets.append(scanner.offset) }
      #expect(offsets == [4, 8, 11])
    }
  }

  @Test(
    "The delimiter is the one that the first record has most of",
    arguments: [
      ("a,b,c\n1;2;3;4;5\n", ","), ("a;b;c\n", ";"), ("a\tb\tc", "\t"), ("a|b|c", "|"),
      ("a,b;c;d\n", ";"), ("\"a;b;c;d\",e\n", ","), ("\"a\n;;;\",b\n", ","), ("a\r;;;\r", ","),
      ("\u{FEFF}a;b", ";"), ("single\n1;2\n", ","), ("", ","), ("a,b;c", ","),
    ])
  func sniffing(text: String, expected: Character) {
    let found = Array(text.utf8).withUnsafeBufferPointer { CSVScanner.delimiter(of: $0) }
    #expect(found == expected.asciiValue)
  }

  @Test("Whatever is written as RFC 4180 says reads back", arguments: 1...200)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let delimiter = ",;\t|".randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let records = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      // Begins and ends with a letter: blanks around a field would go.
      (0..<Int.random(in: 1...9, using: &random)).map { _ in "a\(text(&random))z" }
    }
    let lines = records.map { record in
      record.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: "\(delimiter)")
    }
    let result = scan(lines.joined(separator: end), delimiter: delimiter)
    #expect(result == Scan(records: records, rows: Array(1...records.count)))
  }

  @Test("Random text reads as it does byte by byte", arguments: 1...500)
  func againstNaive(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let bytes = Array((0..<4).map { _ in text(&random) }.joined().utf8)
    #expect(scan(bytes) == NaiveReader.read(bytes, delimiter: 0x2C))
  }

  private func text(_ random: inout SplitMix64) -> String {
    let alphabet = [
      "a", "b", " ", ",", ";", "\t", "|", "\"", "\"", "\n", "\r\n", "é", "\u{10FFFF}",
    ]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test("A record begins on the line after all before it, also those inside quotes")
  func lines() throws {
    let text = Array("a,b\n1,\"x\ny\r\nz\"\n\n2,\"\n\"\r\n3,c".utf8)
    var lines: [Int] = []
    var rows: [Int] = []
    try text.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, delimiter: 0x2C)
      var record = CSVRecord()
      while try scanner.read(into: &record) {
        lines.append(scanner.line)
        rows.append(scanner.row)
      }
    }
    // By hand: the header on 1, "1" on 2 to 4, a blank line 5, "2" on 6 and 7, "3" on 8.
    #expect(lines == [1, 2, 6, 8])
    #expect(rows == [1, 2, 4, 5])
  }
}
