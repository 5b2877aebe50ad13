import OrgKit
import Testing

@testable import Reports

struct SarifLocatorTests {
  private func facts(people: String?, accounts: String?) throws -> Facts {
    let catalog = try Orgs.catalog
    let builder = OrgBuilder()
    for (table, text, file) in [
      (OrgReader.Table.people, people, "people.csv"), (.accounts, accounts, "accounts.csv"),
    ] {
      guard var text else { continue }
      var options = ReadOptions(file: file)
      options.path = file
      try text.withUTF8 { try OrgReader(catalog).readCSV(table, $0, options, into: builder) }
    }
    return try Facts(builder.seal(), catalog: catalog, scheme: ArrBands(catalog))
  }

  private func place(_ facts: Facts, _ kind: Subject.Kind, _ id: String) -> String? {
    let subject = Subject(kind, id)
    let location = SarifLocator(facts, subjects: [subject]).location(subject).physicalLocation
    return location.map {
      "\($0.artifactLocation.uri):\($0.region.map { String($0.startLine) } ?? "")"
    }
  }

  private static let people = "employee_id,manager_id\na,\nb,a\nb,a\n"
  private static let accounts = "account_id,owner_id\nx,b\ny,ghost\ny,a\nz,ghost\n"

  @Test("A subject is on its first row")
  func rows() throws {
    let facts = try facts(people: Self.people, accounts: Self.accounts)
    #expect(place(facts, .person, "a") == "people.csv:2")
    #expect(place(facts, .person, "b") == "people.csv:3")
    #expect(place(facts, .owner, "b") == "people.csv:3")
    #expect(place(facts, .account, "y") == "accounts.csv:3")
    #expect(place(facts, .account, "none") == nil && place(facts, .person, "none") == nil)
    // Who is not among the people is where the first account names them.
    #expect(place(facts, .owner, "ghost") == "accounts.csv:3")
    #expect(place(facts, .org, "organisation") == "people.csv:")
  }

  @Test("Without people the organisation is in the accounts; without files nowhere")
  func org() throws {
    #expect(
      place(try facts(people: nil, accounts: Self.accounts), .org, "organisation")
        == "accounts.csv:")
    let drawn = try Orgs.sketch("CEO > VP", accounts: "vp: 1 x 1k")
    #expect(place(drawn, .person, "vp") == nil && place(drawn, .account, "a1") == nil)
    #expect(place(drawn, .org, "organisation") == nil)
  }
}
