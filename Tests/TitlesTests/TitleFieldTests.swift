import OrgKit
import Testing

@testable import Titles

struct TitleFieldTests {
  @Test("A revenue function has the role `other` where its ladder has none, others have none")
  func roles() {
    var field = TitleField(id: "x")
    #expect(field.role(.manager) == nil)
    field.function = "sales"
    field.roles[Level.vp.place] = "vp-sales"
    #expect(field.role(.vp) == "vp-sales")
    #expect(field.role(.manager) == "other")
    #expect(field.role(nil) == "other")
    #expect(field.openRole == "other")
  }

  @Test("Places of levels are their order")
  func places() {
    #expect(Level.allCases.map(\.place) == [0, 1, 2, 3, 4, 5])
    #expect(Level.allCases.map { Level(place: $0.place) } == Level.allCases)
    #expect(Level(place: -1) == nil)
    #expect(Level(place: 6) == nil)
  }

  // The lists of ../shared/data/README.md.
  private static let functions: Set<String> = [
    "executive", "sales", "marketing", "customer-success", "customer-support",
    "revenue-operations", "partnerships", "product", "design", "engineering", "data", "finance",
    "legal", "people", "it", "operations", "administration", "other",
  ]
  private static let roles: Set<String> = [
    "ceo", "cro", "cmo", "cco", "coo", "vp-sales", "sales-director", "sales-manager",
    "account-executive", "sdr", "sdr-manager", "solutions-engineer",
    "solutions-engineering-manager", "account-manager", "deal-desk", "vp-marketing",
    "marketing-director", "marketing-manager-people", "demand-generation", "content-marketing",
    "product-marketing", "abm", "marketing-operations", "customer-marketing",
    "field-events-marketing", "brand-creative", "developer-relations", "marketing-generalist",
    "vp-cs", "cs-director", "cs-manager", "csm", "csm-digital", "onboarding-specialist",
    "renewals-manager", "technical-account-manager", "customer-training", "cs-operations",
    "support-agent", "support-manager", "vp-revops", "revops-director", "revops-manager",
    "revops-generalist", "revops-analyst", "systems-admin", "enablement", "bi-analyst",
    "sales-operations", "partner-manager", "partner-operations", "vp-partnerships",
    "chief-of-staff", "other",
  ]

  @Test("The catalogue's fields keep to the vocabulary of functions and roles")
  func embedded() throws {
    let words = try TitleVocabulary.embedded()
    for field in words.fields {
      #expect(Self.functions.contains(field.function), "\(field.id)")
      #expect(field.otherFunction.map(Self.functions.contains) ?? true, "\(field.id)")
      for role in field.roles.compactMap({ $0 }) { #expect(Self.roles.contains(role), "\(role)") }
    }
    #expect(Self.functions.isSubset(of: words.functions))
    #expect(
      Set(words.segments) == ["strategic", "enterprise", "mid-market", "smb", "digital"])
    let reached = Set(words.fields.flatMap(\.roles).compactMap { $0 }).union(["other"])
    #expect(Self.roles.subtracting(reached) == [])
  }
}
