import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Tables in JSON")
struct JSONTableReaderTests {
  @Test(
    "An array is read by itself, and under the name of its table",
    arguments: ["%", "{\"people\":%}", "{\"people\":%,\"note\":1}", "\u{FEFF} %\n"])
  func places(frame: String) throws {
    let rows = """
      [{"employee_id":"1","title":"CEO","fte":1},
       {"manager_id":"1","employee_id":2,"start_date":"2020-02-29","title":null}]
      """
    let org = try org(.people, json: frame.replacing("%", with: rows))
    #expect(org.personColumn(.employeeID) == ["1", "2"])
    #expect(org.personColumn(.title) == ["CEO", ""])
    #expect(org.personColumn(.managerID) == ["", "1"])
    #expect(org.personColumn(.fte) == ["1.0", ""])
    #expect(org.personColumn(.startDate) == ["", "2020-02-29"])
  }

  @Test("A table means the same in JSON as in CSV")
  func sameAsCSV() throws {
    let json = try org(
      .accounts,
      json: """
        [{"account_id":"1","arr":"$1.2M","health":85,"churn_risk":"5%","renewal_date":"31.03.2026"},
         {"account_id":"2","arr":1200.5,"health":40,"churn_risk":0.5}]
        """)
    let csv = try org(
      .accounts,
      csv: """
        account_id,arr,health,churn_risk,renewal_date
        1,$1.2M,85,5%,31.03.2026
        2,1200.5,40,0.5,
        """)
    for field in AccountField.allCases {
      #expect(json.accountColumn(field) == csv.accountColumn(field))
    }
    #expect(json.accountColumn(.health) == ["0.85", "0.4"])
  }

  @Test("Keys may have the spellings of exports, or be mapped")
  func keys() throws {
    let org = try org(
      .people, json: "[{\"Employee ID\":\"1\",\"Boss\":\"9\",\"Shoe size\":44}]"
    ) { $0.map = ["Boss": "manager_id", "Shoe size": ""] }
    #expect(org.personColumn(.employeeID) == ["1"])
    #expect(org.personColumn(.managerID) == ["9"])
  }

  @Test(
    "A key that is not known offers the nearest, with its pointer",
    arguments: [
      ("titel", "/1/titel", "did you mean title?"),
      ("manger_id", "/1/manger_id", "did you mean manager_id?"),
      ("a/b", "/1/a~1b", nil), ("m~n", "/1/m~0n", nil),
    ] as [(String, String, String?)])
  func unknownKey(key: String, pointer: String, hint: String?) throws {
    let error = try failure {
      _ = try org(.people, json: "[{\"employee_id\":1},{\"employee_id\":2,\"\(key)\":3}]")
    }
    #expect(error.code == .badInput)
    #expect(error.reason == "is not a known key")
    #expect(error.location.pointer == pointer)
    if let hint {
      #expect(error.hint == hint)
    } else {
      #expect(error.hint?.hasPrefix("known are: ") == true)
    }
  }

  @Test(
    "A wrong value names its pointer",
    arguments: [
      ("\"arr\":\"abc\"", "/accounts/0/arr", "is not a finite number"),
      ("\"arr\":-5", "/accounts/0/arr", "is negative"),
      ("\"arr\":true", "/accounts/0/arr", "is not a finite number"),
      ("\"arr\":[1]", "/accounts/0/arr", "is an array, not a single value"),
      ("\"arr\":{}", "/accounts/0/arr", "is an object, not a single value"),
      ("\"arr\":\"85%\"", "/accounts/0/arr", "is a percentage"),
      ("\"renewal_date\":\"soon\"", "/accounts/0/renewal_date", "is not a date"),
      ("\"name\":[]", "/accounts/0/name", "is an array, not a single value"),
    ])
  func wrongValue(member: String, pointer: String, reason: String) throws {
    let error = try failure {
      _ = try org(.accounts, json: "{\"accounts\":[{\"account_id\":\"1\",\(member)}]}")
    }
    #expect(error.code == .badInput)
    #expect(error.location.file == "in.json")
    #expect(error.location.pointer == pointer)
    #expect(error.reason == reason)
  }

  @Test("Two keys for one field are an error")
  func twice() throws {
    let error = try failure {
      _ = try org(.people, json: "[{\"employee_id\":\"1\",\"Employee ID\":\"2\"}]")
    }
    #expect(error.reason.hasPrefix("is given twice"))
    #expect(error.reason.contains("employee_id") && error.reason.contains("Employee ID"))
  }

  @Test(
    "A row without an id names itself",
    arguments: ["{}", "{\"title\":\"CEO\"}", "{\"employee_id\":null}", "{\"employee_id\":\"\"}"])
  func withoutID(row: String) throws {
    let error = try failure { _ = try org(.people, json: "[{\"employee_id\":1},\(row)]") }
    #expect(error.location.pointer == "/1")
    #expect(error.reason == "has no employee_id or position_id")
  }

  @Test(
    "A document of another shape says what it should be",
    arguments: ["{}", "{\"accounts\":[]}", "5", "\"people\"", "{\"people\":{}}", "null"])
  func otherShape(text: String) throws {
    let error = try failure { _ = try org(.people, json: text) }
    #expect(error.reason.contains("must be an array of objects"))
    #expect(error.reason.contains("\"people\""))
  }

  @Test("No rows are an error", arguments: [("[]", ""), ("{\"people\":[]}", "/people")])
  func noRows(text: String, pointer: String) throws {
    let error = try failure { _ = try org(.people, json: text) }
    #expect(error.reason == "has no rows")
    #expect(error.location.pointer == pointer)
  }

  @Test("A row that is no object names itself", arguments: ["1", "null", "\"x\"", "[]"])
  func notObject(row: String) throws {
    let error = try failure { _ = try org(.people, json: "[\(row)]") }
    #expect(error.location.pointer == "/0")
    #expect(error.reason.hasSuffix("not an object"))
  }

  // 2^53 + 1 is the first whole number that a double does not hold.
  @Test("Numbers as ids are exact or an error")
  func largeIDs() throws {
    let exact = try org(
      .people, json: "[{\"employee_id\":9007199254740993},{\"employee_id\":9007199254740992}]")
    #expect(exact.personColumn(.employeeID) == ["9007199254740993", "9007199254740992"])
    let error = try failure {
      _ = try org(.people, json: "[{\"employee_id\":123456789012345678901}]")
    }
    #expect(error.reason == "is too large to be read exactly")
    #expect(error.location.pointer == "/0/employee_id")
  }

  // C sees texts up to their first NUL: two ids would become one.
  @Test(
    "A NUL written as an escape is refused as one written as a byte is",
    arguments: ["employee_id", "title", "name"])
  func escapedNUL(key: String) throws {
    let error = try failure {
      _ = try org(.people, json: "[{\"position_id\":\"P\",\"\(key)\":\"a\\u0000b\"}]")
    }
    #expect(error.code == .badInput)
    #expect(error.location.pointer == "/0/\(key)")
  }

  @Test("Large amounts are amounts")
  func largeAmounts() throws {
    let org = try org(
      .accounts, json: "[{\"account_id\":1,\"arr\":1e300},{\"account_id\":2,\"arr\":0}]")
    #expect(org.accountColumn(.arr) == ["1e+300", "0.0"])
  }

  @Test("Lenient reading leaves bad rows out, each with a notice")
  func lenient() throws {
    let org = try org(
      .accounts,
      json: """
        [{"account_id":"1","arr":1},{"account_id":"2","arr":"x"},7,{"account_id":"3","ar":1},
         {"name":"a"},{"account_id":"4","name":"d","health":"85%"}]
        """
    ) { $0.isLenient = true }
    #expect(org.accountColumn(.accountID) == ["1", "4"])
    #expect(org.accountColumn(.name) == ["", "d"])
    #expect(org.accountColumn(.arr) == ["1.0", ""])
    #expect(org.notices.map(\.kind) == Array(repeating: .skippedRow, count: 4))
    #expect(org.notices.map(\.location.pointer) == ["/1/arr", "/2", "/3/ar", "/4"])
  }

  @Test("Nothing that can be read is an error that shows the last reason")
  func nothingReadable() throws {
    let error = try failure {
      _ = try org(.people, json: "[7,{\"title\":\"CEO\"}]") { $0.isLenient = true }
    }
    #expect(error.reason == "has no row that can be read")
    #expect(error.hint?.contains("has no employee_id or position_id") == true)
  }

  @Test("The caller can stop the reading")
  func cancel() throws {
    let error = try failure {
      _ = try org(.people, json: "[{\"employee_id\":1}]") { $0.progress = { _, _ in true } }
    }
    #expect(error.code == .cancelled)
  }

  @Test("Mixed currencies in one field are an error")
  func currencies() throws {
    let error = try failure {
      _ = try org(
        .accounts, json: "[{\"account_id\":1,\"arr\":\"$5\"},{\"account_id\":2,\"arr\":\"EUR 5\"}]")
    }
    #expect(error.location.pointer == "/1/arr")
    #expect(error.reason.contains("another currency"))
  }
}
