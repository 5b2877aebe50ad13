import OrgKit
import Testing

@testable import Rules

struct OrgSketchTests {
  /// `id < manager` of every row, or `id` where there is none.
  private func lines(_ people: String) throws -> [String] {
    let org = try OrgSketch(people: people, accounts: nil).org()
    return (0..<org.people.count).map { row in
      let identities = { org.interning.identities[$0] as String? }
      let id = identities(org.identity(ofRow: row)) ?? ""
      return identities(org.managerReference(ofRow: row)).map { "\(id) < \($0)" } ?? id
    }
  }

  /// `id owner arr label` of every account.
  private func rows(_ accounts: String) throws -> [String] {
    let org = try OrgSketch(people: nil, accounts: accounts).org()
    return (0..<org.accounts.count).map { row in
      let owner = org.interning.identities[org.accounts.symbol(.ownerID, row)] ?? "-"
      let label = org.interning.labels[org.accounts.symbol(.segment, row)] ?? "-"
      let id = org.accounts.text(.accountID, row) ?? ""
      return "\(id) \(owner) \(org.accounts.real(.arr, row)) \(label)"
    }
  }

  @Test(
    "People are drawn from the top down",
    arguments: [
      ("CEO", ["ceo"]), ("CEO > VP Sales > AE", ["ceo", "vp-sales < ceo", "ae < vp-sales"]),
      (
        "VP CS > Lead x2 > CSM x2",
        [
          "vp-cs", "lead-1 < vp-cs", "lead-2 < vp-cs", "csm-1 < lead-1", "csm-2 < lead-1",
          "csm-3 < lead-2", "csm-4 < lead-2",
        ]
      ), ("CEO > VP, Advisor", ["ceo", "vp < ceo", "advisor"]),
      ("CEO > VP, CEO > CFO", ["ceo", "vp < ceo", "cfo < ceo"]),
      ("A > B, A > B > C", ["a", "b < a", "c < b"]),
    ])
  func people(sketch: String, expected: [String]) throws {
    #expect(try lines(sketch) == expected)
  }

  @Test(
    "Defects can be drawn",
    arguments: [
      ("AE > AE", ["ae < ae"]), ("A > B, B > A", ["a < b", "b < a"]),
      ("? > AE x2", ["ae-1 < nobody-known", "ae-2 < nobody-known"]),
      ("A > B > D, A > C > D", ["a", "b < a", "d < b", "c < a", "d < c"]),
    ])
  func defects(sketch: String, expected: [String]) throws {
    #expect(try lines(sketch) == expected)
  }

  @Test("Brackets set fields of each that the node stands for")
  func fields() throws {
    let sketch = "CEO > CSM x2 [fte=0.5; status=vacant; function=customer-success]"
    let org = try OrgSketch(people: sketch, accounts: nil).org()
    for row in 1...2 {
      let (fte, status) = (org.people.real(.fte, row), org.people.symbol(.status, row))
      let function = org.interning.labels[org.people.symbol(.function, row)]
      #expect(fte == 0.5)
      #expect(status == EmploymentStatus.vacant.rawValue)
      #expect(function == "customer-success")
    }
    let manager = org.people.real(.fte, 0)
    #expect(manager.isNaN)
  }

  @Test(
    "Accounts are owner, count, ARR and label",
    arguments: [
      ("csm: 2 x 30k", ["a1 csm 30000.0 -", "a2 csm 30000.0 -"]), ("-: 1 x 999", ["a1 - 999.0 -"]),
      ("csm: 1 x ?", ["a1 csm nan -"]),
      (
        "csm-1: 1 x 200k as Mid Market, csm-2: 1 x 5.5k",
        ["a1 csm-1 200000.0 Mid Market", "a2 csm-2 5500.0 -"]
      ),
    ])
  func accounts(sketch: String, expected: [String]) throws {
    #expect(try rows(sketch) == expected)
  }

  @Test("Without a sketch there is no table; fields not drawn are not given")
  func noTables() throws {
    let nothing = try OrgSketch(people: nil, accounts: nil).org()
    let rows = [nothing.people.count, nothing.accounts.count]
    let given = [nothing.people.has(.employeeID), nothing.accounts.has(.accountID)]
    #expect(rows == [0, 0])
    #expect(given == [false, false])
    let org = try OrgSketch(people: nil, accounts: "csm: 1 x ?").org()
    let fields = AccountField.allCases.filter { org.accounts.has($0) }
    #expect(fields == [.accountID, .ownerID])
  }

  @Test(
    "A sketch of people that makes no sense is said to be unreadable",
    arguments: [
      "AE x-3", "AE x0", "x3", "CEO > > AE", "AE [fte]", "AE [fte=half]", "AE [shoe_size=44]",
      "AE [status=asleep]", "AE [fte=0.5",
    ])
  func unreadablePeople(sketch: String) throws {
    let error = try #require(throws: OrgError.self) {
      try OrgSketch(people: sketch, accounts: nil).org()
    }
    #expect(error.code == .badInput)
  }

  @Test(
    "So is one of accounts",
    arguments: [
      "csm", "csm: 3", "csm: -1 x 5k", "csm: many x 5k", "csm: 3 x lots", "csm: 3 of 5k",
      "csm: 3 x 5k Gold",
      "csm: 3 x 5k as",
    ])
  func unreadableAccounts(sketch: String) throws {
    let error = try #require(throws: OrgError.self) {
      try OrgSketch(people: nil, accounts: sketch).org()
    }
    #expect(error.code == .badInput)
  }
}
