import OrgKit
import Testing

@testable import Reports

struct StageTextTests {
  private func page(people: String? = nil, company: String? = nil) throws -> [String] {
    let facts = try Orgs.facts(people: people, company: company)
    let stages = try StageAssessment(facts.org, catalog: facts.catalog)
    return try Report.render(stages, as: text(120)).pageLines
  }

  /// The words of the line about a source on an axis.
  private func words(_ lines: [String], _ axis: String, _ source: String) -> String? {
    lines.map { $0.split(separator: " ").joined(separator: " ") }
      .first { $0.hasPrefix(axis + " ") && $0.contains(" \(source) ") }
  }

  @Test("A line for each source on each axis, with the band")
  func places() throws {
    let lines = try page(company: #"{"arr": 28400000, "customers": 619, "funding": "seed"}"#)
    #expect(words(lines, "arr", "S0") == "arr 28,400,000 S0 Optimize 15,000,000 to 40,000,000")
    #expect(words(lines, "customers", "S1") == "customers 619 S1 Scale 500 and more")
    #expect(words(lines, "arr", "S2") == "arr 28,400,000 S2 in none of its bands")
    #expect(words(lines, "funding", "S4") == "funding S4 Before Series B")
    #expect(lines.last == "Not known: headcount.")
    #expect(!lines.contains { $0.contains("different stages") })
  }

  @Test("What was counted is said to be, and an end without a beginning is open below")
  func counted() throws {
    let lines = try page(people: "employee_id\na\nb\n", company: #"{"arr": 1000000}"#)
    #expect(words(lines, "headcount", "S4") == "headcount 2 (counted) S4 Startup 1 to 10")
    #expect(words(lines, "arr", "S3") == "arr 1,000,000 S3 Early Stage up to 10,000,000")
  }

  @Test("A band of a single number is that number")
  func point() throws {
    let lines = try page(company: #"{"arr": 50000000}"#)
    #expect(words(lines, "arr", "S2") == "arr 50,000,000 S2 $50M 50,000,000")
  }

  @Test("A source that is of two minds is said to be")
  func disagreement() throws {
    let lines = try page(company: #"{"arr": 20000000, "headcount": 10}"#)
    #expect(lines.contains { $0.hasPrefix("S0: ") })
    #expect(!lines.contains { $0.hasPrefix("S4: ") })
  }

  @Test("Of nothing nothing is said")
  func nothing() throws {
    #expect(
      try page() == [
        "Nothing is known of the company on any axis.",
        "Not known: arr, headcount, customers, funding.",
      ])
  }
}
