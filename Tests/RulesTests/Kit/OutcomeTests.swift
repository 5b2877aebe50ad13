import OrgKit
import Testing

@testable import Rules

struct OutcomeTests {
  @Test("A datum is a table, or a field of one", arguments: Datum.allCases)
  func datum(_ datum: Datum) throws {
    let parts = datum.rawValue.split(separator: ".").map(String.init)
    let table = try #require(parts.first)
    #expect(["people", "accounts"].contains(table))
    #expect(parts.count <= 2)
    guard parts.count == 2 else { return }
    #expect(try Orgs.catalog.aliases.fields(of: table).contains(parts[1]))
  }

  @Test("There is a question for every datum", arguments: Datum.allCases)
  func question(_ datum: Datum) throws {
    let questions = try Orgs.catalog.questions.filter { $0.datum == datum.rawValue }
    #expect(questions.count == 1)
    #expect(questions.allSatisfy { $0.question.hasSuffix("?") && !$0.how.isEmpty })
  }

  @Test("Kinds of subjects have the names of the documents")
  func kinds() {
    let kinds: [Subject.Kind] = [.person, .owner, .account, .org]
    #expect(kinds.map(\.rawValue) == ["person", "owner", "account", "org"])
  }
}
