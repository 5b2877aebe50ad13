import OrgKit
import Testing

@testable import Rules

struct OutcomeTests {
  @Test("Questions are about tables and their fields")
  func data() throws {
    for datum in try Orgs.catalog.questions.map(\.datum) {
      let parts = datum.split(separator: ".").map(String.init)
      let table = try #require(parts.first)
      #expect(["people", "accounts"].contains(table))
      guard parts.count == 2 else { continue }
      #expect(try Orgs.catalog.aliases.fields(of: table).contains(parts[1]))
    }
  }

  @Test(
    "There is a question for a datum that is known, and none for another",
    arguments: [
      ("accounts.arr", true), ("company.arr", true), ("company.signals.handoff_rate", true),
      ("company.signals.nothing", false), ("accounts.nothing", false),
    ])
  func question(datum: String, isKnown: Bool) throws {
    let question = try Datum(rawValue: datum).question(Orgs.catalog)
    #expect((question != nil) == isKnown)
    #expect(question.map { $0.datum == datum && $0.question.contains("?") } ?? true)
  }

  @Test("Kinds of subjects have the names of the documents")
  func kinds() {
    let kinds: [Subject.Kind] = [.person, .owner, .account, .org]
    #expect(kinds.map(\.rawValue) == ["person", "owner", "account", "org"])
  }
}
