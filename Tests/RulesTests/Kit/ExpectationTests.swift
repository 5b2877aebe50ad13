import OrgKit
import Testing

@testable import Catalog
@testable import Rules

struct ExpectationTests {
  @Test(
    "Numbers are written as people write them",
    arguments: [
      (0, "0"), (8, "8"), (1000, "1,000"), (1_234_567, "1,234,567"), (12.5, "12.5"),
      (0.05, "0.05"), (1.005e3, "1,005"), (4.7544, "4.75"), (2.999, "3"), (0.994, "0.99"),
      (-0.5, "-0.5"), (-0.001, "0"), (-1234.5, "-1,234.5"), (99.995, "100"), (1e300, "1e+300"),
      (123_456_789_012_345, "123,456,789,012,345"),
      (.infinity, "inf"), (.nan, "nan"),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) {
    #expect(numberText(number) == text)
  }

  private func benchmark(
    _ low: Double?, _ high: Double?, value: Double? = nil, unit: String = "direct reports",
    of population: String = "managers"
  ) throws -> Benchmark {
    let source = try #require(try Orgs.catalog.sources.first { $0.id == "S1" })
    return Benchmark(
      key: "test.key", value: value, low: low, high: high, isHalfOpen: false, unit: unit,
      population: population, source: source, locator: "row 1", grade: .practice, items: [],
      note: "")
  }

  @Test(
    "A band in words",
    arguments: [
      (5, 8, nil, "5-8"), (500_000, nil, nil, "500,000 or more"), (nil, 10, nil, "up to 10"),
      (nil, nil, 12, "12"), (nil, nil, nil, ""), (3, 4, 3.5, "3-4"),
    ] as [(Double?, Double?, Double?, String)])
  func bands(low: Double?, high: Double?, value: Double?, text: String) throws {
    #expect(try benchmark(low, high, value: value).bandText == text)
  }

  @Test("The first row decides and the others are named with whom they speak of")
  func description() throws {
    let rows = [
      try benchmark(5, 8), try benchmark(3, 4, of: "RevOps managers"),
      try benchmark(nil, nil, unit: Benchmark.principle),
    ]
    let expectation = try #require(Expectation(rows))
    #expect(expectation.low == 5)
    #expect(expectation.high == 8)
    #expect(expectation.unit == "direct reports")
    #expect(expectation.description == "5-8 (S1) | 3-4 for RevOps managers (S1)")
    #expect(expectation.benchmarks.count == 3)
  }

  @Test("A point is both ends of its band; of nothing nothing is expected")
  func point() throws {
    let expectation = try #require(Expectation([try benchmark(nil, nil, value: 1)]))
    #expect(expectation.low == 1 && expectation.high == 1)
    #expect(Expectation([])?.unit == nil)
  }

  @Test("Of a catalogue key the row of the asked population decides, if there is one")
  func population() throws {
    let facts = try Orgs.sketch("CEO")
    // S1: managers 5-8. S2: RevOps managers 3-4 (checklist C6).
    let managers = try #require(facts.expectation("span.manager"))
    #expect([managers.low, managers.high] == [5, 8])
    let revOps = try #require(facts.expectation("span.manager", of: "RevOps managers"))
    #expect([revOps.low, revOps.high] == [3, 4])
    #expect(Set(revOps.benchmarks.map(\.source.id)) == ["S1", "S2"])
    let nobody = try #require(facts.expectation("span.manager", of: "astronauts"))
    #expect([nobody.low, nobody.high] == [5, 8])
    #expect(facts.expectation("no.such-key")?.unit == nil)
  }

  @Test("A principle expects no number")
  func principle() throws {
    let facts = try Orgs.sketch("CEO")
    let principle = try #require(facts.principle(["ownership.every-account", "segment.by-arr"]))
    #expect(principle.low == nil && principle.high == nil)
    #expect(principle.benchmarks.map(\.key) == ["ownership.every-account", "segment.by-arr"])
    #expect(facts.principle([])?.unit == nil)
  }
}
