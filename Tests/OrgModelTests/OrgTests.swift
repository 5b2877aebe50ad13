import Testing

@testable import OrgModel

@Suite("A sealed org")
struct OrgTests {
  private func org(_ rows: [KeyValuePairs<PersonField, String>]) throws -> Org {
    let builder = OrgBuilder()
    for row in rows { try builder.person(row) }
    return try builder.seal()
  }

  /// What `manager` refers to among three people.
  private func resolve(_ manager: String) throws -> Org.Reference {
    let org = try org([
      [.employeeID: "1", .name: "Ann Bell", .email: "ann@x.example"],
      [.employeeID: "2", .name: "Bo Cole", .email: "bo@x.example"],
      [.employeeID: "3", .name: "Bo Cole", .email: "bo.cole@x.example"],
      [.employeeID: "4", .name: "2", .email: "3"],
      [.employeeID: "5", .managerID: manager],
    ])
    return org.reference(org.managerReference(ofRow: 4))
  }

  @Test(
    "A reference is an id, else an e-mail, else a name that one person has",
    arguments: [
      ("1", Org.Reference.position(0)), ("ann@x.example", .position(0)),
      ("Ann@X.Example", .position(0)), ("Ann Bell", .position(0)), ("ANN BELL", .position(0)),
      ("Bo Cole", .ambiguous), ("bo@x.example", .position(1)), ("", .nobody),
      ("9", .dangling), ("01", .dangling), ("Ann", .dangling),
      // "2" and "3" are also the name and the e-mail of person 4.
      ("2", .position(1)), ("3", .position(2)),
    ])
  func references(manager: String, expected: Org.Reference) throws {
    #expect(try resolve(manager) == expected)
  }

  @Test("Ids match exactly, in letter case too")
  func exactIDs() throws {
    let org = try org([[.employeeID: "e1"], [.employeeID: "E2", .managerID: "E1"]])
    #expect(org.reference(org.managerReference(ofRow: 1)) == .dangling)
  }

  @Test("A name of two rows of one post is not ambiguous")
  func oneOfTwoRows() throws {
    let org = try org([
      [.employeeID: "1", .name: "Ann"], [.employeeID: "1", .name: "Ann"],
      [.employeeID: "2", .managerID: "Ann"],
    ])
    #expect(org.reference(org.managerReference(ofRow: 2)) == .position(0))
  }

  @Test("An e-mail that two people have is ambiguous")
  func sharedMail() throws {
    let org = try org([
      [.employeeID: "1", .email: "team@x.example"], [.employeeID: "2", .email: "team@x.example"],
      [.employeeID: "3", .managerID: "team@x.example"],
    ])
    #expect(org.reference(org.managerReference(ofRow: 2)) == .ambiguous)
  }

  @Test("Of several ways to name the manager the first that is not empty counts")
  func managerReference() throws {
    let org = try org([
      [.employeeID: "1", .name: "Ann", .email: "ann@x.example"],
      [.employeeID: "2", .name: "Bo", .email: "bo@x.example"],
      [.employeeID: "3", .managerID: "1", .managerEmail: "bo@x.example", .managerName: "Bo"],
      [.employeeID: "4", .managerEmail: "ann@x.example", .managerName: "Bo"],
      [.employeeID: "5", .managerName: "Bo"],
      [.employeeID: "6"],
    ])
    let expected: [Org.Reference] = [
      .nobody, .nobody, .position(0), .position(0), .position(1), .nobody,
    ]
    #expect((0..<6).map { org.reference(org.managerReference(ofRow: $0)) } == expected)
  }

  @Test(
    "Any of the three columns gives reporting lines",
    arguments: [PersonField.managerID, .managerEmail, .managerName])
  func hasManagers(field: PersonField) throws {
    #expect(try org([[.employeeID: "1", field: ""]]).hasManagers)
    #expect(try !org([[.employeeID: "1", .title: "CEO"]]).hasManagers)
  }

  @Test("A word such as N/A is nobody, unless somebody has that id")
  func blankWords() throws {
    let builder = OrgBuilder()
    try builder.person([.employeeID: "1", .managerID: "N/A"])
    builder.interning.blankIdentities.insert(builder.people.symbol(.managerID, 0))
    let org = try builder.seal()
    #expect(org.reference("N/A") == .nobody)

    try builder.person([.employeeID: "NA"])
    try builder.person([.employeeID: "2", .managerID: "NA"])
    builder.interning.blankIdentities.insert(builder.people.symbol(.managerID, 1))
    let other = try builder.seal()
    #expect(other.reference("NA") == .position(0))
  }

  @Test("Where the manager's id is a word such as N/A, the e-mail names the manager")
  func blankWordBeforeMail() throws {
    let builder = OrgBuilder()
    try builder.person([.employeeID: "1", .email: "ann@x.example"])
    try builder.person([.employeeID: "2", .managerID: "N/A", .managerEmail: "ann@x.example"])
    builder.interning.blankIdentities.insert(builder.people.symbol(.managerID, 1))
    let org = try builder.seal()
    #expect(org.reference(org.managerReference(ofRow: 1)) == .position(0))
  }

  @Test("A position goes by its first holder's id, or by the post's")
  func identities() throws {
    let org = try org([
      [.employeeID: "1", .positionID: "P1", .name: "Ann", .title: "CEO"],
      [.positionID: "P2", .status: "vacant", .title: "CRO"],
      [.employeeID: "3", .positionID: "P1", .title: "co-CEO"],
    ])
    #expect(org.id(ofPosition: 0) == "1")
    #expect(org.id(ofPosition: 1) == "P2")
    #expect(org.name(ofPosition: 0) == "Ann")
    #expect(org.name(ofPosition: 1) == "P2")
    #expect(org.label(.title, ofPosition: 0) == "CEO")
    #expect(org.label(.title, ofPosition: 1) == "CRO")
    #expect(org.label(.department, ofPosition: 1) == nil)
    #expect(org.identity(ofRow: 1) == org.people.symbol(.positionID, 1))
  }

  @Test("An account is called by name and id, or by its id")
  func accountNames() throws {
    let builder = OrgBuilder()
    try builder.account("A1", name: "Acme")
    try builder.account("A2")
    let org = try builder.seal()
    #expect(org.accountName(0) == "Acme (A1)")
    #expect(org.accountName(1) == "account A2")
    #expect(Array(org.accountIDBytes(1)) == Array("A2".utf8))
  }

  @Test("Owners are references as managers are")
  func owners() throws {
    let builder = OrgBuilder()
    try builder.account("A1", owner: "ann@x.example")
    try builder.account("A2", owner: "7")
    try builder.account("A3")
    try builder.person([.employeeID: "1", .email: "ann@x.example"])
    let org = try builder.seal()
    let owners = (0..<3).map { org.reference(org.accounts.symbol(.ownerID, $0)) }
    #expect(owners == [.position(0), .dangling, .nobody])
  }
}
