import OrgKit
import Testing

@testable import Reports

struct BenchmarkDocumentTests {
  /// The first row of CSM-to-Account Ratios and the span band, as the guide has them.
  @Test("A row carries its band, its source and what kind of end it has")
  func row() throws {
    let json = try Report.render(Array(try Orgs.catalog["segment-arr.enterprise"]), as: .json)
    let document = try #require(try SchemaChecker.parsed(json) as? [String: [[String: Any]]])
    let row = try #require(document["benchmarks"]?.first)
    #expect(row["low"] as? Double == 100_000)
    #expect(row["high"] as? Double == 500_000)
    #expect(row["bounds"] as? String == "half-open")
    #expect(row["source"] as? String == "S1")
    #expect(row["grade"] as? String == "practice")
    let title = row["title"] as? String
    #expect(title == "CS Organization Design & Team Structure")
  }

  @Test("Open ends and principles have null, not zero")
  func nulls() throws {
    let catalog = try Orgs.catalog
    let open = try Report.render(Array(catalog["segment-arr.strategic"]), as: .json)
    #expect(open.contains(#""high":null"#) && open.contains(#""low":500000"#))
    let principle = try Report.render(Array(catalog["ownership.every-account"]), as: .json)
    #expect(principle.contains(#""high":null"#) && principle.contains(#""low":null"#))
    #expect(principle.contains(#""value":null"#) && principle.contains(#""bounds":"closed""#))
  }

  @Test("Every row of the catalogue is there, in its order")
  func all() throws {
    let benchmarks = try Orgs.catalog.benchmarks
    #expect(BenchmarkDocument(benchmarks).benchmarks.map(\.key) == benchmarks.map(\.key))
    #expect(BenchmarkDocument([]).benchmarks.isEmpty)
  }
}
