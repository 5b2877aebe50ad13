import Testing

@testable import Catalog

struct OwnBenchmarkTests {
  private func own(_ row: Benchmark, low: Double? = nil, high: Double? = nil) -> Benchmark {
    Benchmark(
      ownInsteadOf: row, value: nil, low: low, high: high, origin: "Board, 2026-02",
      reason: "remote",
      document: "orgkit.json")
  }

  @Test("The company's own row is the same quantity in its own words, graded as practice")
  func row() throws {
    let row = try #require(try Catalog()["span.manager"].first)
    let own = own(row, low: 4, high: 10)
    #expect(own.isOwn && !row.isOwn)
    #expect([own.key, own.unit] == [row.key, row.unit])
    #expect([own.low, own.high, own.value] == [4, 10, nil])
    #expect(own.source.id == "company" && own.source.document == "orgkit.json")
    #expect(
      [own.locator, own.note, own.population] == ["Board, 2026-02", "remote", "this company"])
    #expect(own.grade == .practice)
  }

  @Test("An end that is open has no bound to leave out")
  func halfOpen() throws {
    let row = try #require(try Catalog().benchmarks.first { $0.isHalfOpen })
    #expect(own(row, low: 1, high: 2).isHalfOpen)
    #expect(!own(row, low: 1).isHalfOpen)
  }

  @Test("It comes first whatever source is preferred, and hides none")
  func order() throws {
    let plain = try Catalog()
    let own = own(try #require(plain["span.manager"].first), low: 4, high: 10)
    let policy = SourcePolicy(sources: ["S2"], sourceOfKey: ["span.manager": "S2"])
    let catalog = try Catalog(policy: policy, own: [own])
    #expect(catalog["span.manager"].first == own)
    #expect(catalog["span.manager"].dropFirst().first?.source.id == "S2")
    #expect(catalog.benchmarks.count == plain.benchmarks.count + 1)
    #expect(catalog.benchmarks.map(\.key) == catalog.benchmarks.map(\.key).sorted())
  }
}
