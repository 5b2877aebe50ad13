import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Tables in delimited text")
struct CSVTableReaderTests {
  @Test("A table is read column by column, in the order of its rows")
  func whole() throws {
    let org = try org(
      .people,
      csv: #"""
        title,employee_id,manager_id,fte,start_date,name
        CEO,1,,1,2015-03-30,Zoë
        "VP, ""Sales""",2,1,0.5,,"O'Hara
        Jr"
        """#)
    #expect(org.personColumn(.employeeID) == ["1", "2"])
    #expect(org.personColumn(.title) == ["CEO", "VP, \"Sales\""])
    #expect(org.personColumn(.managerID) == ["", "1"])
    #expect(org.personColumn(.fte) == ["1.0", "0.5"])
    #expect(org.personColumn(.startDate) == ["2015-03-30", ""])
    #expect(org.personColumn(.name) == ["Zoë", "O'Hara\nJr"])
  }

  @Test(
    "Ids keep letter case and leading zeros", arguments: ["007", "7", "a1", "A1", "1.0", "1e3"])
  func ids(id: String) throws {
    #expect(try org(.people, csv: "employee_id\n\(id)\n").personColumn(.employeeID) == [id])
    #expect(try org(.accounts, csv: "account_id\n\(id)\n").accountColumn(.accountID) == [id])
  }

  @Test("Any line end will do", arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func lineEnds(end: String, mark: String) throws {
    let text = mark + ["employee_id,title", "1,\"a\(end)b\"", "2,c"].joined(separator: end)
    for text in [text, text + end, text + end + end] {
      let org = try org(.people, csv: text)
      #expect(org.personColumn(.employeeID) == ["1", "2"])
      #expect(org.personColumn(.title) == ["a\(end)b", "c"])
    }
  }

  @Test("The delimiter is found out, or taken as told", arguments: [",", ";", "\t", "|"])
  func delimiters(delimiter: String) throws {
    let text = "employee_id\(delimiter)title\n1\(delimiter)CEO\n"
    #expect(try org(.people, csv: text).personColumn(.title) == ["CEO"])
    let told = try org(.people, csv: text) { $0.delimiter = Character(delimiter).asciiValue }
    #expect(told.personColumn(.title) == ["CEO"])
  }

  @Test("A wrong delimiter finds no id")
  func wrongDelimiter() throws {
    let error = try failure {
      _ = try org(.people, csv: "employee_id,title\n1,CEO\n") { $0.delimiter = 0x3B }
    }
    #expect(error.message.contains("no column for employee_id"))
    #expect(error.location.row == 1)
  }

  @Test("Between semicolons a comma is a decimal point")
  func decimalComma() throws {
    let org = try org(.accounts, csv: "account_id;arr\n1;1200,5\n2;\"1.200,50\"\n3;1 200,50\n")
    #expect(org.accountColumn(.arr) == ["1200.5", "1200.5", "1200.5"])
  }

  @Test("Latin-1 is read when told, and hinted at when not")
  func latin1() throws {
    let bytes = Array("employee_id,name\n1,Zo".utf8) + [0xEB, 0x0A]
    let builder = OrgBuilder()
    let error = try failure { try reader().read(.people, csv: bytes, into: builder) }
    #expect(error.location == .init(file: "in.csv", row: 2, column: "name"))
    #expect(error.hint?.contains("--encoding latin1") == true)
    try reader().read(.people, csv: bytes, into: builder) { $0.encoding = .latin1 }
    #expect(try builder.seal().personColumn(.name) == ["Zoë"])
  }

  @Test(
    "A text without rows says what it lacks",
    arguments: [
      ("", "is empty"), ("\n\n", "is empty"), ("\u{FEFF}", "is empty"),
      ("employee_id,title\n", "has column names but no rows"),
      ("employee_id", "has column names but no rows"),
      ("employee_id,title\n\n\n", "has column names but no rows"),
    ])
  func withoutRows(text: String, reason: String) throws {
    let error = try failure { _ = try org(.people, csv: text) }
    #expect(error.code == .badInput)
    #expect(error.message == "in.csv: \(reason)")
  }

  @Test(
    "A bad row names its place",
    arguments: [
      ("1,x\n2\n", 3, nil, "has 1 fields where the header has 2"),
      ("1,x\n2,y,z\n", 3, nil, "has 3 fields where the header has 2"),
      ("1,x\n,y\n", 3, "employee_id", "is empty"), ("1,x\n \t,y\n", 3, "employee_id", "is empty"),
      ("1,x\n\n\n,y\n", 5, "employee_id", "is empty"),
      ("1,\"a\nb\"\n,y\n", 3, "employee_id", "is empty"),
      ("1,x\n2,\"y\n", 3, "title", "opens a quote that never closes"),
      ("1,x\n2,\"y\"z\n", 3, "title", "has text after its closing quote"),
    ] as [(String, Int, String?, String)])
  func badRows(rows: String, row: Int, column: String?, reason: String) throws {
    let error = try failure { _ = try org(.people, csv: "employee_id,title\n\(rows)") }
    #expect(error.code == .badInput)
    #expect(error.location.file == "in.csv")
    #expect(error.location.row == row)
    #expect(error.location.column == column)
    #expect(error.reason == reason)
  }

  @Test(
    "A bad header is a bad row 1",
    arguments: [
      ("\"employee_id,title\n1,x\n", "opens a quote that never closes"),
      ("employee_id,\"title\"s\n1,x\n", "has text after its closing quote"),
    ], [false, true])
  func badHeader(text: (String, String), isLenient: Bool) throws {
    let error = try failure { _ = try org(.people, csv: text.0) { $0.isLenient = isLenient } }
    #expect(error.code == .badInput)
    #expect(error.location.row == 1)
    #expect(error.reason == text.1)
  }

  @Test("A field of 10 MB names its place and is not repeated in the message")
  func hugeField() throws {
    let huge = String(repeating: "x", count: 10 << 20)
    let error = try failure { _ = try org(.people, csv: "employee_id,title\n1,\(huge)\n") }
    #expect(error.location.row == 2)
    #expect(error.location.column == "title")
    #expect(error.message.utf8.count < 500)
    let long = String(repeating: "y", count: 1 << 19)
    let other = try failure { _ = try org(.people, csv: "employee_id,status\n1,\(long)\n") }
    #expect(other.message.utf8.count < 500)
  }

  @Test("A row needs an employee or a post")
  func eitherID() throws {
    let org = try org(.people, csv: "employee_id,position_id\n1,\n,P2\n3,P3\n")
    #expect(org.personColumn(.employeeID) == ["1", "", "3"])
    #expect(org.personColumn(.positionID) == ["", "P2", "P3"])
  }

  @Test("Lenient reading leaves bad rows out, each with a notice")
  func lenient() throws {
    let org = try org(
      .accounts,
      csv: "account_id,arr\n1,5\n2,abc\n3\n\"4\"x,1\n,7\n6,-1\n7,8\n"
    ) { $0.isLenient = true }
    #expect(org.accountColumn(.accountID) == ["1", "7"])
    #expect(org.accountColumn(.arr) == ["5.0", "8.0"])
    #expect(org.notices.map(\.kind) == Array(repeating: .skippedRow, count: 5))
    #expect(org.notices.map(\.location.row) == [3, 4, 5, 6, 7])
    #expect(
      org.notices.first?.message == "in.csv, row 3, column arr: \"abc\" is not a finite number")
  }

  @Test("A row that lenient reading left out leaves nothing in the columns")
  func lenientColumns() throws {
    let org = try org(
      .accounts,
      csv: "account_id,name,health,arr\n1,a,\"85%\",x\n2,b,90,5\n3,,,\n4,d,\"50%\",x\n5,e,40%,1\n"
    ) { $0.isLenient = true }
    #expect(org.accountColumn(.accountID) == ["2", "3", "5"])
    #expect(org.accountColumn(.name) == ["b", "", "e"])
    #expect(org.accountColumn(.health) == ["0.9", "", "0.4"])
    #expect(org.accountColumn(.arr) == ["5.0", "", "1.0"])
  }

  @Test("Lenient reading forgives no header, no quote left open and no text without rows")
  func lenientLimits() throws {
    for text in [
      "name,title\n1,x\n", "employee_id,title,title\n1,x,y\n", "employee_id,title\n1,\"x\n2,y\n",
      "employee_id,fte\n1,x\n2,y\n", "",
    ] {
      #expect(throws: OrgError.self) { _ = try org(.people, csv: text) { $0.isLenient = true } }
    }
  }

  @Test("Nothing that can be read is an error that shows the last reason")
  func nothingReadable() throws {
    let error = try failure {
      _ = try org(.people, csv: "employee_id,fte\n1,x\n") { $0.isLenient = true }
    }
    #expect(error.reason == "has no row that can be read")
    #expect(error.hint == "in.csv, row 2, column fte: \"x\" is not a finite number")
  }

  @Test("Several files add up, with columns of their own")
  func several() throws {
    let builder = OrgBuilder()
    try reader().read(.people, csv: "employee_id,title\n1,CEO\n", into: builder)
    try reader().read(.people, csv: "employee_id,name\n2,Bo\n", into: builder)
    let org = try builder.seal()
    #expect(org.personColumn(.employeeID) == ["1", "2"])
    #expect(org.personColumn(.title) == ["CEO", ""])
    #expect(org.personColumn(.name) == ["", "Bo"])
  }

  @Test("The caller is asked now and then, and can stop the reading")
  func progress() throws {
    let rows = (0..<50_000).map { "E\($0)\n" }.joined()
    var asked: [(Int, Int)] = []
    let all = try org(.people, csv: "employee_id\n\(rows)") {
      $0.progress = {
        asked.append(($0, $1)); return false
      }
    }
    #expect(all.people.count == 50_000)
    #expect(asked.count > 1)
    #expect(zip(asked, asked.dropFirst()).allSatisfy { $0.0 < $1.0 })
    #expect(asked.allSatisfy { $0.0 <= $0.1 && $0.1 == rows.utf8.count + 12 })

    let builder = OrgBuilder()
    let error = try failure {
      try reader().read(.people, csv: "employee_id\n\(rows)", into: builder) {
        $0.progress = { _, _ in true }
      }
    }
    #expect(error.code == .cancelled)
    #expect(try builder.seal().people.count == 0)
  }

  @Test("Repeated ids, loops and self-reports are read as they are")
  func defects() throws {
    let org = try org(.people, csv: "employee_id,manager_id\n1,2\n2,1\n3,3\n1,9\n")
    #expect(org.personColumn(.employeeID) == ["1", "2", "3", "1"])
    #expect(org.personColumn(.managerID) == ["2", "1", "3", "9"])
  }
}
