import OrgKit
import Testing

@testable import Rules

struct FactsCompanyTests {
  @Test(
    "A post counts once it is held, planned or asked for",
    arguments: [
      ("CEO > BI Analyst", nil, 1), ("CEO > BI Analyst [status=vacant]", nil, 1),
      ("CEO > BI Analyst [status=departed]", nil, 0),
      ("CEO > BI Analyst x2", #"{"requisitions": [{"title": "B", "role": "bi-analyst"}]}"#, 3),
      ("CEO", #"{"requisitions": [{"title": "BI Analyst"}, {"title": "A", "role": "sdr"}]}"#, 0),
      (nil, #"{"requisitions": [{"title": "B", "role": "bi-analyst"}]}"#, nil),
    ] as [(String?, String?, Int?)])
  func posts(people: String?, company: String?, count: Int?) throws {
    let facts = try Example(people, company: company, .holds).facts(Orgs.catalog)
    #expect(facts.posts(ofRoles: ["bi-analyst"]) == count)
  }

  @Test("What is counted says from what, what is stated says nothing")
  func origin() throws {
    let facts = try Orgs.facts(
      people: "employee_id,title\n1,AE\n", accounts: "account_id,arr\na,45000\n",
      company: #"{"headcount": 2, "currency": "EUR"}"#)
    #expect(facts.origin(.headcount) == "")
    #expect(facts.origin(.sellers) == " (counted from titles)")
    #expect(facts.origin(.arr) == " (counted from accounts)")
    #expect(facts.arrText(45_000) == "EUR 45k ARR")
  }

  @Test(
    "Stated numbers are counted in words too",
    arguments: [(0, "0 months"), (1, "1 month"), (1.5, "1.5 months"), (12, "12 months")])
  func counts(count: Double, expected: String) {
    #expect(counted(count, "month") == expected)
  }

  @Test("Rows of several keys keep the order of the keys")
  func rows() throws {
    let rows = try Orgs.sketch(nil).rows(["span.vp", "no-such-key", "span.director"])
    #expect(rows.map(\.key) == ["span.vp", "span.director"])
  }
}
