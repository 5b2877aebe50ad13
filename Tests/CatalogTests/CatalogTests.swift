import Testing

@testable import Catalog
@testable import OrgModel

@Suite("The catalogue")
struct CatalogTests {
  @Test("Every benchmark has a source that is listed, a place in it and a population")
  func sourced() throws {
    let catalog = try Catalog()
    #expect(!catalog.benchmarks.isEmpty)
    for benchmark in catalog.benchmarks {
      #expect(catalog.sources.contains(benchmark.source), "\(benchmark.key)")
      #expect(!benchmark.locator.isEmpty && !benchmark.population.isEmpty, "\(benchmark.key)")
      #expect(!benchmark.locator.lowercased().hasPrefix("same as"), "\(benchmark.key)")
    }
  }

  @Test("Every source is one that can be looked up, and ours are marked")
  func sources() throws {
    for source in try Catalog().sources {
      #expect(![source.title, source.publisher, source.document].contains(""))
      #expect((source.publisher == "OrgKit") == (source.grade == .assumption))
    }
  }

  @Test("No statement is there twice")
  func repeated() throws {
    let places = try Catalog().benchmarks.map { "\($0.key) \($0.source.id) \($0.locator)" }
    #expect(Set(places).count == places.count)
  }

  // S1, "CSM-to-Account Ratios": the five rows of its table.
  @Test(
    "The account ratios are the source's",
    arguments: [
      ("strategic", 500_000, nil, 5, 10), ("enterprise", 100_000, 500_000, 15, 25),
      ("mid-market", 25_000, 100_000, 40, 75), ("smb", 5_000, 25_000, 100, 200),
      ("self-serve", 0, 5_000, 500, nil),
    ] as [(String, Double, Double?, Double, Double?)])
  func ratios(segment: String, from: Double, to: Double?, low: Double, high: Double?) throws {
    let catalog = try Catalog()
    let band = try #require(catalog["segment-arr.\(segment)"].first)
    #expect(band.low == from && band.high == to && band.isHalfOpen)
    let table = catalog["csm-ratio.\(segment)"].filter { $0.locator.contains("Ratios") }
    #expect(table.map(\.low) == [low])
    #expect(table.map(\.high) == [high])
  }

  @Test(
    "Segment bands leave no gap and no overlap",
    arguments: [0, 4999, 5000, 99_999.99, 1e5, 5e5, 1e9])
  func bands(arr: Double) throws {
    let bands = try Catalog().benchmarks(matching: "segment-arr")
    #expect(bands.count { $0.contains(arr) } == 1)
  }

  @Test("A key gives its rows, and the range that holds them")
  func lookUp() throws {
    let catalog = try Catalog()
    for benchmark in catalog.benchmarks {
      let expected = catalog.benchmarks.filter { $0.key == benchmark.key }
      #expect(Array(catalog[benchmark.key]) == expected)
      #expect(catalog.range(of: benchmark.key).count == expected.count)
    }
  }

  @Test(
    "A key that is not there has an empty range",
    arguments: ["", "a", "span", "span.managers", "zzz", "\u{10FFFF}"])
  func noRows(key: String) throws {
    let catalog = try Catalog()
    #expect(catalog.range(of: key).isEmpty)
    #expect(catalog[key].isEmpty)
  }

  @Test("The beginning of a key up to a dot gives all rows below it")
  func matching() throws {
    let catalog = try Catalog()
    let spans = try catalog.benchmarks(matching: "span")
    #expect(Set(spans.map(\.key)).isSuperset(of: ["span.manager", "span.director", "span.vp"]))
    #expect(spans.allSatisfy { $0.key.hasPrefix("span.") })
    #expect(try catalog.benchmarks(matching: "span.vp").allSatisfy { $0.key == "span.vp" })
  }

  @Test(
    "A key that nothing matches is told with the nearest",
    arguments: [
      ("span.manger", "did you mean span.manager?"), ("spam", "did you mean span?"),
      ("hierarchy.flta", "did you mean hierarchy.flat?"),
    ])
  func notFound(key: String, hint: String) throws {
    let catalog = try Catalog()
    #expect {
      _ = try catalog.benchmarks(matching: key)
    } throws: {
      let error = $0 as? OrgError
      return error?.code == .notFound && error?.hint == hint
    }
  }

  @Test("Half a word matches nothing", arguments: ["spa", "span.man", "span."])
  func halfWord(key: String) throws {
    let catalog = try Catalog()
    #expect(throws: OrgError.self) { try catalog.benchmarks(matching: key) }
  }
}
