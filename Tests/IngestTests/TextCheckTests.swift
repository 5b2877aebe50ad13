import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Bytes that should be text")
struct TextCheckTests {
  private func text(
    _ bytes: [UInt8], _ encoding: ReadOptions.Encoding = .utf8
  ) throws -> String {
    var options = ReadOptions(file: "in.csv")
    options.encoding = encoding
    return try bytes.withUnsafeBufferPointer {
      try TextCheck.withUTF8($0, options) { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func failure(_ text: String, _ bytes: UInt8..., after: String = "") throws -> OrgError {
    try #require(throws: OrgError.self) {
      try self.text(Array(text.utf8) + bytes + Array(after.utf8))
    }
  }

  @Test("UTF-8 passes as it is", arguments: ["", "a,b\n", "\u{FEFF}id\n", "Zoë,日本,🎈\n"])
  func utf8(text: String) throws {
    #expect(try self.text(Array(text.utf8)) == text)
  }

  // ISO 8859-1 is the first 256 code points of Unicode.
  @Test("Latin-1 passes as the characters it stands for, all of them")
  func latin1() throws {
    let bytes = (1...255).map { UInt8($0) }
    let expected = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    #expect(try text(bytes, .latin1) == expected)
  }

  @Test(
    "UTF-16 is refused by its mark, in either order and encoding",
    arguments: [[0xFF, 0xFE, 0x69, 0x00], [0xFE, 0xFF, 0x00, 0x69], [0xFF, 0xFE]] as [[UInt8]],
    [ReadOptions.Encoding.utf8, .latin1])
  func utf16(bytes: [UInt8], encoding: ReadOptions.Encoding) throws {
    let error = try #require(throws: OrgError.self) { try text(bytes, encoding) }
    #expect(error.code == .badInput)
    #expect(error.message == "in.csv: is UTF-16 text")
    #expect(error.hint == "save it as UTF-8")
  }

  @Test("UTF-16 without a mark is refused by its NUL bytes")
  func utf16WithoutMark() throws {
    let error = try #require(throws: OrgError.self) { try text([0x69, 0, 0x64, 0]) }
    #expect(error.hint?.contains("UTF-16") == true)
  }

  @Test("A NUL byte names its row and column")
  func nul() throws {
    let error = try failure("id,name\n1,x\n2,y", 0, after: "z\n")
    #expect(error.code == .badInput)
    #expect(error.location == .init(file: "in.csv", row: 3, column: "name"))
  }

  @Test(
    "A byte that is not UTF-8 names its row and column",
    arguments: [
      ("", 1, nil), ("id", 1, "id"), ("id,name\n", 2, "id"), ("id,name\n1", 2, "id"),
      ("id,name\n1,", 2, "name"), ("id,name\n1,x\n2,ab", 3, "name"),
      ("id,name\n1,\"ab", 2, "name"), ("id,name\n1,\"a\nb", 2, "name"),
      ("id;name\n1;x, y", 2, "name"), ("id,name\r\n1,x\r\n", 3, "id"), ("id,name\r1,x\r", 3, "id"),
      ("id,name\r1,x\r2,", 3, "name"),
    ] as [(String, Int, String?)])
  func place(before: String, row: Int, column: String?) throws {
    // 0xE9 is é in Latin-1; alone it begins a sequence that does not follow.
    let error = try failure(before, 0xE9, after: ",z\n")
    #expect(error.reason == "is not valid UTF-8")
    #expect(error.location.file == "in.csv")
    #expect(error.location.row == row)
    #expect(error.location.column == column)
    #expect(error.hint?.contains("latin1") == true)
  }

  // RFC 3629, sections 3 and 10: overlong forms, surrogates, beyond U+10FFFF, cut short.
  @Test(
    "Sequences that UTF-8 forbids are refused",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
      [0xF0, 0x9F, 0x8E], [0x80], [0xFB, 0xBF],
    ] as [[UInt8]])
  func forbidden(bytes: [UInt8]) throws {
    let error = try #require(throws: OrgError.self) { try text([0x61] + bytes) }
    #expect(error.reason == "is not valid UTF-8")
  }
}
