import OrgKit
import Testing

@testable import Rules

struct FactsWordingTests {
  private static let people = """
    employee_id,position_id,name,title,manager_id,status
    E1,P1,Ada Lovelace,CEO,,
    E2,P2,,Sales Manager,E1,
    E3,P3,Ben Ford,,E1,
    ,P4,,AE,E2,vacant
    E5,P5,,,E1,
    """

  @Test(
    "A position is called by its name, then id and title",
    arguments: [
      (0, "Ada Lovelace (E1, CEO)"), (1, "E2 (Sales Manager)"), (2, "Ben Ford (E3)"),
      (3, "P4 (AE)"),
      (4, "E5"),
    ])
  func call(position: Int, expected: String) throws {
    #expect(try Orgs.facts(people: Self.people).call(position) == expected)
  }

  @Test("A position is the subject under its id")
  func subject() throws {
    let facts = try Orgs.facts(people: Self.people)
    #expect(facts.subject(0) == Subject(.person, "E1"))
    #expect(facts.subject(3) == Subject(.person, "P4"))
  }

  @Test("The organisation goes by its name, if it has one")
  func organisation() throws {
    let named = try Orgs.facts(people: Self.people, company: #"{"name": "Acme"}"#)
    #expect(named.orgSubject == Subject(.org, "Acme"))
    #expect(try Orgs.sketch("CEO").orgSubject == Subject(.org, "organisation"))
  }

  @Test("An owner is called like the position, or by what was written")
  func owner() throws {
    let facts = try Orgs.facts(
      people: Self.people, accounts: "account_id,owner_id\na,E3\nb,ghost\n")
    let books = try #require(facts.segmentation)
    #expect((0..<2).map { facts.callOwner(books.books.owner[$0]) } == ["Ben Ford (E3)", "ghost"])
  }

  @Test(
    "What is missing is the first thing that would have to be given",
    arguments: [
      (nil, nil, Datum.people), ("employee_id\na\n", nil, .managers),
      ("employee_id,manager_id\na,\n", nil, nil),
    ] as [(String?, String?, Datum?)])
  func missingStructure(people: String?, accounts: String?, datum: Datum?) throws {
    let outcomes = try Orgs.facts(people: people, accounts: accounts).missingStructure
    #expect(missing(outcomes) == datum)
  }

  @Test(
    "The same for books",
    arguments: [
      (nil, Datum.accounts), ("account_id\na\n", .owners), ("account_id,owner_id\na,\n", nil),
    ] as [(String?, Datum?)])
  func missingBooks(accounts: String?, datum: Datum?) throws {
    #expect(missing(try Orgs.facts(accounts: accounts).missingBooks) == datum)
  }

  private func missing(_ outcomes: [Outcome]?) -> Datum? {
    guard case .unknown(let data)? = outcomes?.first else { return nil }
    return data.first
  }

  @Test(
    "Things are counted in words",
    arguments: [
      (0, "0 accounts"), (1, "1 account"), (2, "2 accounts"), (1000, "1000 accounts"),
    ])
  func counts(count: Int, expected: String) {
    #expect(counted(count, "account") == expected)
    #expect(counted(count, ofMany: "accounts") == expected)
  }

  @Test("A plural that is not made with an s")
  func irregularPlural() {
    #expect(counted(1, "person", many: "people") == "1 person")
    #expect(counted(2, "person", many: "people") == "2 people")
  }

  @Test(
    "Money is rounded to what a sentence needs",
    arguments: [
      (0, nil, "$0"), (7.4, nil, "$7"), (999, "USD", "$999"), (999.7, nil, "$1k"),
      (1000, nil, "$1k"), (45_400, nil, "$45k"), (999_499, nil, "$999k"), (999_960, nil, "$1M"),
      (1_000_000, nil, "$1M"), (1_941_350, nil, "$1.9M"), (28_400_000, "EUR", "EUR 28.4M"),
      (1.23e9, nil, "$1,230M"), (5_000, "GBP", "GBP 5k"),
    ] as [(Double, String?, String)])
  func money(amount: Double, currency: String?, expected: String) {
    #expect(Rules.money(amount, currency: currency) == expected)
  }

  @Test(
    "A share is said in percent",
    arguments: [
      (0, "0%"), (0.35, "35%"), (1, "100%"), (0.0625, "6.25%"), (1.0 / 3, "33.33%"),
    ] as [(Double, String)])
  func shares(share: Double, expected: String) {
    #expect(percent(share) == expected)
  }
}
