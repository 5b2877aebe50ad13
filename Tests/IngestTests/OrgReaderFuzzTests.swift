import Testing

@testable import Catalog
@testable import Ingest
@testable import OrgModel

@Suite("Damaged input")
struct OrgReaderFuzzTests {
  private static let people = """
    \u{FEFF}employee_id,position_id,name,title,manager_id,email,start_date,status,fte,cost
    1,P1,"Zoë ""Z"" B",CEO,,z@x.example,2015-03-30,active,1,"$250,000"\r
    2,P2,Bo,"VP,
    Sales",1,b@x.example,31.03.2020,On Leave,80%,1.2M\r

    ,P3,,CRO,N/A,,,vacant,,\r
    """

  private static let accounts = """
    account_id;owner_id;arr;health;renewal_date;Annual Revenue;segment
    A1;2;1.200,50;0,85;3/31/2026;(5);Enterprise
    A2;b@x.example;45k;90;20260331;EUR 1 200;
    "A""3";-;;;;;SMB
    """

  private static let json = """
    {"people":[{"employee_id":1,"title":"CEO","fte":"80%","start_date":"2015-03-30"},
    {"employee_id":"2","manager_id":1,"status":"active","cost":1.5e5,"name":"Zo\\u00eb"},
    {"position_id":"P3","status":"vacant","name":null}],
    "name":"x","accounts":[{"account_id":"A1","arr":5,"owner_id":2,"health":90}]}
    """

  /// Pieces that mean something to one of the readers.
  private static let pieces = [
    "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "\t", "|", "\u{FEFF}", "é", "\u{0}", "-", "1e999",
    "NaN",
    "0x10", "(", "%", "$", "€", "N/A", "/", ".", ":", "T", "2026-02-29", "3/4/2026", "[", "]", "{",
    "}", "\\", "\\u", "\\ud800", "null", "true", "-1", "99999999999999999999", "employee_id",
    "\u{202E}", "e\u{301}\u{301}", " ",
  ].map { Array($0.utf8) }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...12, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
      case 2: bytes.replaceSubrange(at..<end, with: pieces.randomElement(using: &random) ?? [])
      case 3: bytes.removeSubrange(at..<end)
      case 4: bytes.insert(contentsOf: bytes[at..<end], at: at)
      default: bytes.removeSubrange(at...)
      }
    }
  }

  // A trap would end the run; anything that is thrown must be an error with a reason.
  @Test("Is an error or rows, and never the end of the process", arguments: 0..<20)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let reader = try reader()
    var (read, refused) = (0, 0)
    for _ in 0..<1000 {
      let kind = Int.random(in: 0..<4, using: &random)
      var bytes = Array([Self.people, Self.accounts, Self.json, Self.json][kind].utf8)
      Self.damage(&bytes, &random)
      var options = ReadOptions(file: "in")
      options.isLenient = Bool.random(using: &random)
      options.encoding = Int.random(in: 0..<4, using: &random) == 0 ? .latin1 : .utf8
      options.dateOrder = Bool.random(using: &random) ? .unambiguous : .dayFirst
      let builder = OrgBuilder()
      do {
        try bytes.withUnsafeBufferPointer { bytes in
          switch kind {
          case 0: try reader.readCSV(.people, bytes, options, into: builder)
          case 1: try reader.readCSV(.accounts, bytes, options, into: builder)
          case 2: try reader.readJSON(.people, bytes, options, into: builder)
          default: try reader.readJSON(.accounts, bytes, options, into: builder)
          }
        }
        #expect(builder.people.count + builder.accounts.count > 0)
        let org = try builder.seal()
        #expect(Self.isSound(org))
        read += 1
      } catch let error as OrgError {
        #expect(!error.reason.isEmpty && error.location.file == "in")
        #expect(error.message.utf8.count < 2000)
        #expect(builder.people.count + builder.accounts.count == 0)
        refused += 1
      }
    }
    // Neither kind of outcome may drop out of the test unnoticed.
    #expect(read > 100 && refused > 100)
  }

  /// Whether every column has a value a row or none, and every row an id.
  private static func isSound(_ org: Org) -> Bool {
    for field in PersonField.allCases {
      let count =
        switch field.kind {
        case .text: 0
        case .money, .ratio, .number: org.people.reals(field).count
        default: org.people.integers(field).count
        }
      guard count == 0 || count == org.people.count else { return false }
    }
    for row in 0..<org.people.count where org.identity(ofRow: row) < 0 { return false }
    for row in 0..<org.accounts.count where org.accountIDBytes(row).isEmpty { return false }
    return org.accounts.reals(.arr).allSatisfy { $0.isNaN || $0 >= 0 && $0.isFinite }
  }
}
