import Testing

@testable import Catalog

@Suite("The sample company")
struct SampleTests {
  @Test("It is two tables and a page of facts")
  func files() {
    #expect(Set(Sample.all.map(\.name)) == ["people.csv", "accounts.csv", "company.json"])
  }

  @Test(
    "Its files begin as what they are",
    arguments: [
      ("people.csv", "employee_id,"), ("accounts.csv", "account_id,"), ("company.json", "{"),
    ])
  func beginnings(name: String, beginning: String) throws {
    let file = try #require(Sample.all.first { $0.name == name }).file
    #expect(file.text.hasPrefix(beginning))
    #expect(file.text.hasSuffix("\n"))
  }
}
