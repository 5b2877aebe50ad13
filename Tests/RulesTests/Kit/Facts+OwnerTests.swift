import OrgKit
import Testing

@testable import Rules

struct FactsOwnerTests {
  private static let people = """
    employee_id,name,email,title
    E1,Ada Lovelace,ada@example.com,VP Sales
    E2,Kim Lee,kim@example.com,RevOps Manager
    E3,Kim Lee,lee@example.com,CSM
    """

  @Test(
    "An owner is read as somebody, a role or a team",
    arguments: [
      ("E1", "sales"), ("ada lovelace", "sales"), ("KIM@example.com", "revenue-operations"),
      ("revops-leader", "revenue-operations"), ("vp-cs", "customer-success"),
      ("RevOps", "revenue-operations"), ("Customer Success", "customer-success"),
    ])
  func function(text: String, expected: String) throws {
    let facts = try Orgs.facts(people: Self.people)
    #expect(facts.function(of: facts.owner(text)) == expected)
  }

  @Test("Empty words are nobody", arguments: ["", " ", "N/A"])
  func nobody(text: String) throws {
    let facts = try Orgs.facts(people: Self.people)
    guard case .nobody = facts.owner(text) else {
      Issue.record("\"\(text)\" is somebody")
      return
    }
    #expect(facts.isBlank(text))
  }

  @Test("A name of several people, and one of none, is not read", arguments: ["Kim Lee", "Zo Yu"])
  func unread(text: String) throws {
    let facts = try Orgs.facts(people: Self.people)
    guard case .unread = facts.owner(text) else {
      Issue.record("\"\(text)\" was read")
      return
    }
  }
}
