import Glibc
import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Reading into an org")
struct OrgReaderTests {
  /// What can be seen of a builder; it stays usable.
  private func state(_ builder: OrgBuilder) -> [String] {
    var given: [String] = []
    for field in PersonField.allCases where builder.people.has(field) {
      given.append(field.rawValue)
    }
    for field in AccountField.allCases where builder.accounts.has(field) {
      given.append("account \(field.rawValue)")
    }
    return given + [
      "\(builder.people.count)", "\(builder.accounts.count)", "\(builder.notices.count)",
      "\(builder.company)",
    ]
  }

  private static let badInputs: [(OrgReader.Table, Bool, String)] = [
    (.people, false, "employee_id,manager_id,name\n7,1,Ann\n8,1,\"Bo\n"),
    (.people, false, "employee_id,manager_id,fte\n7,1,1\n8,1,x\n"),
    (.people, false, "employee_id,manager_id,Shoe size\n"),
    (.people, true, "[{\"employee_id\":7,\"manager_id\":1,\"name\":\"Ann\"},{\"name\":\"Bo\"}]"),
    (.people, true, "[{\"employee_id\":7,\"fte\":1},{\"employee_id\":8,\"fte\":-1}]"),
    (.people, true, "[{\"employee_id\":7"),
    (.accounts, false, "account_id,Annual Revenue,arr\nA7,5,1\nA8,5,-1\n"),
    (.accounts, true, "[{\"account_id\":\"A7\",\"health\":1},7]"),
    (.company, true, "{\"arr\":5,\"nme\":\"x\"}"),
    (.company, false, "name\nx\n"),
  ]

  @Test("A failed read leaves the builder as it was", arguments: badInputs)
  func atomicity(table: OrgReader.Table, isJSON: Bool, text: String) throws {
    let builder = OrgBuilder()
    let reader = try reader()
    try reader.read(.people, csv: "employee_id,title,Shoe size\n1,CEO,44\n", into: builder)
    try reader.read(.accounts, csv: "account_id,owner_id\nA1,1\n", into: builder)
    try reader.read(.company, json: "{\"name\":\"Acme\"}", into: builder)
    let before = state(builder)
    _ = try failure {
      if isJSON {
        try reader.read(table, json: text, into: builder)
      } else {
        try reader.read(table, csv: text, into: builder)
      }
    }
    #expect(state(builder) == before)

    // What is read next stands right behind what was there.
    try reader.read(.people, csv: "employee_id,name\n2,Bo\n", into: builder)
    try reader.read(.accounts, csv: "account_id,arr\nA2,9\n", into: builder)
    let org = try builder.seal()
    #expect(org.personColumn(.employeeID) == ["1", "2"])
    #expect(org.personColumn(.title) == ["CEO", ""])
    #expect(org.personColumn(.name) == ["", "Bo"])
    #expect(org.accountColumn(.accountID) == ["A1", "A2"])
    #expect(org.accountColumn(.arr) == ["", "9.0"])
    #expect(!org.hasManagers)
    #expect(org.company.text("name") == "Acme")
  }

  @Test("The company is no CSV")
  func companyCSV() throws {
    let error = try failure { _ = try org(.company, csv: "name\nAcme\n") }
    #expect(error.code == .unsupported)
  }

  @Test("Another company document replaces the one before")
  func companyTwice() throws {
    let builder = OrgBuilder()
    try reader().read(.company, json: "{\"name\":\"A\",\"arr\":5}", into: builder)
    try reader().read(.company, json: "{\"name\":\"B\"}", into: builder)
    #expect(builder.company.text("name") == "B")
    #expect(builder.company.number("arr") == nil)
  }

  @Test("Single rows are added as rows of files are")
  func singleRows() throws {
    let builder = OrgBuilder()
    let reader = try reader()
    try reader.add(
      person: [
        (.employeeID, .text("1")), (.title, .text("CEO")), (.fte, .number(0.5)),
        (.startDate, .text("31.03.2026")), (.status, .text("On Leave")), (.managerID, .text("")),
        (.cost, .text("$120k")),
      ], into: builder)
    try reader.read(.people, csv: "employee_id,title\n2,CRO\n", into: builder)
    try reader.add(person: [(.positionID, .text("P3")), (.status, .text("vacant"))], into: builder)
    try reader.add(
      account: [(.accountID, .text("A1")), (.ownerID, .text("2")), (.arr, .number(5))],
      into: builder)
    let org = try builder.seal()
    #expect(org.personColumn(.employeeID) == ["1", "2", ""])
    #expect(org.personColumn(.positionID) == ["", "", "P3"])
    #expect(org.personColumn(.title) == ["CEO", "CRO", ""])
    #expect(org.personColumn(.fte) == ["0.5", "", ""])
    #expect(org.personColumn(.cost) == ["120000.0", "", ""])
    #expect(org.personColumn(.startDate) == ["2026-03-31", "", ""])
    #expect(org.personColumn(.status) == ["on-leave", "active", "vacant"])
    #expect(org.accountColumn(.ownerID) == ["2"])
    #expect(org.accountColumn(.arr) == ["5.0"])
  }

  private static var wrongRows: [[(PersonField, OrgReader.Cell)]] {
    [
      [(.title, .text("CEO"))], [(.employeeID, .text(""))],
      [(.employeeID, .text("7")), (.fte, .text("x"))],
      [(.employeeID, .text("7")), (.fte, .number(-1))],
      [(.employeeID, .text("7")), (.cost, .number(.infinity))],
      [(.employeeID, .text("7")), (.cost, .number(.nan))],
      [(.employeeID, .text("7")), (.fte, .number(85))],
      [(.employeeID, .text("7")), (.startDate, .text("3/4/2026"))],
      [(.employeeID, .text("7")), (.status, .text("gone"))],
      [(.employeeID, .text("7")), (.title, .text("a")), (.title, .text("b"))],
      [(.employeeID, .text("7")), (.title, .number(5))], [(.employeeID, .number(7))],
      [(.employeeID, .text("7")), (.status, .number(1))],
      [(.employeeID, .text("7")), (.name, .text(String(repeating: "x", count: (1 << 20) + 1)))],
    ]
  }

  @Test(
    "A single row that is wrong is not added, in whole or in part", arguments: wrongRows.indices)
  func wrongRow(index: Int) throws {
    let cells = Self.wrongRows[index]
    let builder = OrgBuilder()
    let reader = try reader()
    try reader.add(person: [(.employeeID, .text("1")), (.title, .text("CEO"))], into: builder)
    let before = state(builder)
    let error = try failure { try reader.add(person: cells, into: builder) }
    #expect(error.message.utf8.count < 500)
    #expect(state(builder) == before)
    try reader.add(person: [(.employeeID, .text("2")), (.title, .text("CRO"))], into: builder)
    let org = try builder.seal()
    #expect(org.personColumn(.employeeID) == ["1", "2"])
    #expect(org.personColumn(.title) == ["CEO", "CRO"])
    #expect(org.personColumn(.fte) == ["", ""])
  }

  @Test("A wrong cell of a single row names its column and value")
  func wrongCell() throws {
    let error = try failure {
      try reader().add(
        account: [(.accountID, .text("A1")), (.arr, .text("abc"))], into: OrgBuilder())
    }
    #expect(error.code == .badInput)
    #expect(error.location == .init(column: "arr", value: "abc"))
  }

  @Test(
    "A file is read as JSON if its name says so, and the company always",
    arguments: [
      (.people, "x.csv", "employee_id\n1\n"), (.people, "x.json", "[{\"employee_id\":1}]"),
      (.people, "x.JSON", "[{\"employee_id\":1}]"), (.people, "x", "employee_id\n1\n"),
      (.company, "x.txt", "{\"name\":\"1\"}"),
    ] as [(OrgReader.Table, String, String)])
  func files(table: OrgReader.Table, name: String, text: String) throws {
    var template = Array("/tmp/orgkit-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    let path = "\(folder)/\(name)"
    defer {
      unlink(path)
      rmdir(folder)
    }
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    let builder = OrgBuilder()
    try reader().readFile(table, path, ReadOptions(file: name), into: builder)
    let org = try builder.seal()
    #expect(org.people.count == 1 || org.company.text("name") == "1")
  }

  @Test("A path that is empty or leads nowhere is an error", arguments: ["", "/nowhere/x.csv"])
  func noFile(path: String) throws {
    _ = try failure {
      try reader().readFile(.people, path, ReadOptions(file: "x"), into: OrgBuilder())
    }
  }

  @Test("Rows remember the file and the line that they came from, where there is a file")
  func origins() throws {
    let text = "employee_id,title\n1,\"two\nlines\"\n,bad\n2,CSM\n"
    let builder = OrgBuilder()
    try reader().read(.people, csv: text, into: builder) {
      $0.path = "hr/people.csv"
      $0.isLenient = true
    }
    try reader().read(.people, csv: "employee_id\n3\n", into: builder)
    try reader().read(.people, json: #"[{"employee_id": "4"}]"#, into: builder) {
      $0.path = "more.json"
    }
    try reader().add(person: [(.employeeID, .text("5"))], into: builder)
    #expect(throws: OrgError.self) {
      try reader().read(.people, csv: "employee_id\n6\n\"", into: builder) {
        $0.path = "broken.csv"
      }
    }
    try reader().add(person: [(.employeeID, .text("7"))], into: builder)
    let org = try builder.seal()
    let origins = (0..<org.people.count).map { org.people.origins.origin(ofRow: $0) }
    #expect(
      origins.map { $0?.file } == ["hr/people.csv", "hr/people.csv", nil, "more.json", nil, nil])
    // The second row is on line 5: the first takes two, and line 4 was left out.
    #expect(origins.map { $0?.line } == [2, 5, nil, 0, nil, nil])
  }
}
