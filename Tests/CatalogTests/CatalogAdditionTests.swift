import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Additions to the catalogue")
struct CatalogAdditionTests {
  private static let source = Source(
    id: "x:s", title: "T", publisher: "P", document: "d", grade: .practice, note: "", plugin: "x")

  private func row(_ low: Double) -> Benchmark {
    Benchmark(
      key: "span.manager", value: nil, low: low, high: 9, isHalfOpen: false, unit: "direct reports",
      population: "p", source: Self.source, locator: "l", grade: .practice, items: [], note: "",
      plugin: "x")
  }

  @Test("Rows come before or after the built-in ones of their key")
  func benchmarks() throws {
    var addition = CatalogAddition()
    addition.sources = [Self.source]
    addition.benchmarksBefore = [row(1)]
    addition.benchmarksAfter = [row(2)]
    let rows = try Catalog(adding: [addition])["span.manager"]
    #expect(rows.first?.low == 1 && rows.last?.low == 2)
    #expect(rows.count == (try Catalog())["span.manager"].count + 2)
  }

  @Test("Records are found by id, in the order of ids; blank cells stay blank")
  func records() throws {
    var addition = CatalogAddition()
    addition.sources = [Self.source]
    let kind = try #require(RecordKind.named("role"))
    addition.add(["id": "x:r", "name": "R", "source_id": "x:s"], to: kind)
    let roles = try Catalog(adding: [addition]).records("role")
    let row = try #require(roles.range(of: "x:r").first)
    #expect(roles.text(row, "name") == "R" && roles.text(row, "duties").isEmpty)
    #expect(roles.ids == roles.ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("Words mean what is added")
  func phrases() throws {
    var addition = CatalogAddition()
    addition.phrases = [.init(.segment, "Top-Tier", means: "strategic")]
    let vocabulary = try Catalog(adding: [addition]).vocabulary
    #expect(vocabulary.value(.segment, of: "top tier") == "strategic")
    #expect(vocabulary.meanings(.segment).contains("mid-market"))
  }
}
