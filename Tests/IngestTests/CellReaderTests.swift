import Testing

@testable import Catalog
@testable import Ingest
@testable import OrgModel

@Suite("Values of cells")
struct CellReaderTests {
  private func people(_ field: PersonField, _ cells: String...) throws -> [String] {
    let rows = cells.enumerated().map { "\($0 + 1),\"\($1)\"\n" }.joined()
    return try org(.people, csv: "employee_id,\(field.rawValue)\n\(rows)").personColumn(field)
  }

  private func accounts(_ field: AccountField, _ cells: String...) throws -> [String] {
    let rows = cells.enumerated().map { "\($0 + 1),\"\($1)\"\n" }.joined()
    return try org(.accounts, csv: "account_id,\(field.rawValue)\n\(rows)").accountColumn(field)
  }

  private func accountError(_ field: AccountField, _ cells: String...) throws -> OrgError {
    let rows = cells.enumerated().map { "\($0 + 1),\"\($1)\"\n" }.joined()
    return try failure { _ = try org(.accounts, csv: "account_id,\(field.rawValue)\n\(rows)") }
  }

  @Test("ARR is read as people write it")
  func money() throws {
    let arr = try accounts(.arr, "$1,200.50", "$1.2M", "$45k", "$1.200,50", "$1 200,50", "", "0")
    #expect(arr == ["1200.5", "1200000.0", "45000.0", "1200.5", "1200.5", "", "0.0"])
  }

  @Test(
    "ARR that is no amount names its place and value",
    arguments: [
      ("abc", "is not a finite number"), ("1e999", "is not a finite number"),
      ("inf", "is not a finite number"), ("0x10", "is not a finite number"),
      ("-5", "is negative"), ("(1,200)", "is negative"), ("-$1", "is negative"),
      ("85%", "is a percentage"),
    ])
  func wrongMoney(cell: String, reason: String) throws {
    let error = try accountError(.arr, "1", cell)
    #expect(error.code == .badInput)
    #expect(error.reason == reason)
    #expect(error.location == .init(file: "in.csv", row: 3, column: "arr", value: cell))
    #expect(error.hint?.isEmpty == false)
  }

  @Test(
    "A word for an empty cell is not known",
    arguments: [
      "N/A", "n/a", "NA", "null", "NULL", "None", "NaN", "nan", "#N/A", "-", "--", "–", "—",
    ])
  func blankWords(word: String) throws {
    #expect(try accounts(.arr, word, "1") == ["", "1.0"])
    #expect(try accounts(.health, word, "1") == ["", "1.0"])
    #expect(try accounts(.renewalDate, word, "2026-01-01") == ["", "2026-01-01"])
    #expect(try people(.status, word, "departed") == ["active", "departed"])
  }

  @Test("A word for an empty cell refers to nobody", arguments: ["N/A", "none", "-", "NULL"])
  func blankReferences(word: String) throws {
    let org = try org(.people, csv: "employee_id,manager_id\n1,\(word)\n2,1\n3,9\n")
    let managers = (0..<3).map { org.reference(org.managerReference(ofRow: $0)) }
    #expect(managers == [.nobody, .position(0), .dangling])
  }

  @Test(
    "Words that only begin like one for an empty cell are values",
    arguments: ["nano", "n", "no", "x"])
  func notBlank(word: String) throws {
    #expect(try accountError(.arr, word).reason == "is not a finite number")
  }

  @Test("One column has one currency")
  func currencies() throws {
    #expect(try accounts(.arr, "EUR 5", "7", "EUR 6") == ["5.0", "7.0", "6.0"])
    let error = try accountError(.arr, "$5", "7", "€6")
    #expect(error.reason == "is in another currency than the rows before ($)")
    #expect(error.location == .init(file: "in.csv", row: 4, column: "arr", value: "€6"))
    #expect(error.hint == "convert the column to one currency")
  }

  @Test("Two columns may have two currencies")
  func currenciesByColumn() throws {
    let org = try org(.accounts, csv: "account_id,arr,customer_revenue\n1,$5,€6\n")
    #expect(org.accountColumn(.arr) == ["5.0"])
    #expect(org.accountColumn(.customerRevenue) == ["6.0"])
  }

  @Test("Shares are read as shares and as percentages")
  func shares() throws {
    #expect(try people(.fte, "1", "0.5", "0.85", "") == ["1.0", "0.5", "0.85", ""])
    #expect(try people(.fte, "100%", "50 %", "85%") == ["1.0", "0.5", "0.85"])
    #expect(try people(.fte, "100", "50", "") == ["1.0", "0.5", ""])
    #expect(try people(.fte, "85%", "50", "100%") == ["0.85", "0.5", "1.0"])
    #expect(try people(.fte, "2", "1") == ["2.0", "1.0"])
  }

  @Test("Only the column that holds percentages is scaled")
  func sharesByColumn() throws {
    let org = try org(.accounts, csv: "account_id,health,churn_risk\n1,80,0.5\n2,40,1\n")
    #expect(org.accountColumn(.health) == ["0.8", "0.4"])
    #expect(org.accountColumn(.churnRisk) == ["0.5", "1.0"])
  }

  @Test("One file's percentages do not change another's shares")
  func sharesByFile() throws {
    let builder = OrgBuilder()
    let reader = try reader()
    try reader.read(.people, csv: "employee_id,fte\n1,0.5\n", into: builder)
    try reader.read(.people, csv: "employee_id,fte\n2,50\n", into: builder)
    try reader.read(.people, json: "[{\"employee_id\":3,\"fte\":80}]", into: builder)
    #expect(try builder.seal().personColumn(.fte) == ["0.5", "0.5", "0.8"])
  }

  @Test("A number of people is no share")
  func numbers() throws {
    #expect(try accounts(.customerEmployees, "1,200", "85") == ["1200.0", "85.0"])
    #expect(try accountError(.customerEmployees, "85%").reason == "is a percentage")
  }

  @Test(
    "Statuses are read in the words of exports",
    arguments: [
      ("Active", "active"), ("Terminated", "departed"), ("On Leave", "on-leave"),
      ("vacant", "vacant"), ("true", "active"), ("False", "departed"), ("Full-Time", "active"),
    ])
  func statuses(word: String, status: String) throws {
    #expect(try people(.status, word, word) == [status, status])
  }

  @Test("A status that nobody knows lists those that are known")
  func unknownStatus() throws {
    let error = try failure { _ = try people(.status, "active", "gone fishing") }
    #expect(
      error.location == .init(file: "in.csv", row: 3, column: "status", value: "gone fishing"))
    #expect(error.hint?.contains("active, on-leave, departed, vacant, planned") == true)
  }

  @Test("Texts and labels keep their spelling")
  func texts() throws {
    #expect(try people(.title, "VP, Sales", " vp ", "N/A") == ["VP, Sales", "vp", "N/A"])
    #expect(try people(.name, "Zoë", "", "O'Hara") == ["Zoë", "", "O'Hara"])
  }

  @Test("Only numbers are checked as numbers")
  func numericBindings() {
    for field in PersonField.allCases {
      let binding = FieldBinding(field, header: "x", column: 0)
      #expect(binding.isNumeric == [.fte, .cost].contains(field))
      #expect(binding.slot == RecordTable<PersonField>.slot(of: field))
    }
  }

  @Test("A number given as one is checked like a written one")
  func check() throws {
    let reader = CellReader(try Catalog().vocabulary, options: ReadOptions(file: "x"))
    let binding = FieldBinding(AccountField.arr, header: "arr", column: 0)
    #expect(throws: Never.self) { try reader.check(0, as: binding) }
    for value in [-1, Double.infinity, -Double.infinity, Double.nan] {
      #expect(throws: CellError.self) { try reader.check(value, as: binding) }
    }
  }
}
