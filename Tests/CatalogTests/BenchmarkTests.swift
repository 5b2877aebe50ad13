import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Benchmarks")
struct BenchmarkTests {
  private let columns = [
    "key", "value", "low", "high", "bounds", "unit", "population", "year", "source_id", "locator",
    "grade", "items", "note",
  ]
  private let right = [
    "key": "span.manager", "low": "5", "high": "8", "bounds": "closed", "unit": "direct reports",
    "population": "managers", "year": "2020", "source_id": "B1", "locator": "Table 2",
    "grade": "practice", "items": "27",
  ]
  private let sources = [
    source("B1", .practice), source("B2", .vendor), source("OK", .assumption),
  ]

  private static func source(_ id: String, _ grade: Grade) -> Source {
    Source(id: id, title: "A book", publisher: "P", document: "d", grade: grade, note: "")
  }

  private func read(_ changes: [String: String]...) throws -> [Benchmark] {
    try Benchmark.read(table(columns, changes.map { row(columns, right, $0) }), sources: sources)
  }

  @Test("A row is read as it is written")
  func whole() throws {
    let benchmark = try #require(try read(["items": "27,31", "note": "N"]).first)
    #expect(benchmark.key == "span.manager")
    #expect(benchmark.value == nil)
    #expect(benchmark.low == 5)
    #expect(benchmark.high == 8)
    #expect(!benchmark.isHalfOpen)
    #expect(benchmark.unit == "direct reports")
    #expect(benchmark.population == "managers")
    #expect(benchmark.source == sources[0])
    #expect(benchmark.locator == "Table 2")
    #expect(benchmark.grade == .practice)
    #expect(benchmark.items == [27, 31])
    #expect(benchmark.note == "N")
  }

  @Test("Rows are ordered by key, and of one key as in the file")
  func order() throws {
    let rows = try read(
      ["key": "b", "note": "1"], ["key": "a", "note": "2"], ["key": "b", "note": "3"],
      ["key": "a.x", "note": "4"], ["key": "a", "note": "5"])
    #expect(rows.map(\.note) == ["2", "5", "4", "1", "3"])
  }

  @Test(
    "A blank cell names its place",
    arguments: ["source_id", "key", "unit", "population", "locator"])
  func blank(column: String) {
    expectBadInput("benchmarks.csv", row: 3, column: column, value: "") {
      _ = try read([:], [column: ""])
    }
  }

  @Test(
    "A wrong cell names its place and says what it holds",
    arguments: [
      ("source_id", "B9"), ("source_id", "same as above"), ("grade", "gold"), ("grade", ""),
      ("bounds", "open"), ("bounds", ""), ("value", "many"), ("low", "5-8"), ("high", "8%"),
      ("high", "nan"), ("low", "inf"), ("value", "1e999"), ("items", "x"), ("items", "0"),
      ("items", "-3"), ("items", "1;2"), ("high", "4.9"),
    ])
  func wrong(column: String, value: String) {
    expectBadInput("benchmarks.csv", row: 2, column: column, value: value) {
      _ = try read([column: value])
    }
  }

  @Test("A band that is a point is no inverted band")
  func pointBand() throws {
    #expect(try read(["low": "5", "high": "5"]).first?.contains(5) == true)
  }

  @Test("A statement without any number must be a principle")
  func withoutNumber() throws {
    expectBadInput("benchmarks.csv", row: 2, column: "unit", value: "direct reports") {
      _ = try read(["low": "", "high": ""])
    }
    #expect(try read(["low": "", "high": "", "unit": "principle"]).count == 1)
  }

  @Test("Our own statements are marked as assumptions")
  func assumptions() throws {
    for grade in ["study", "practice", "vendor", "anecdote"] {
      expectBadInput("benchmarks.csv", row: 2, column: "grade", value: grade) {
        _ = try read(["source_id": "OK", "grade": grade])
      }
    }
    #expect(try read(["source_id": "OK", "grade": "assumption"]).first?.grade == .assumption)
  }

  @Test("A statement is no better than its source")
  func noBetter() throws {
    expectBadInput("benchmarks.csv", row: 2, column: "grade", value: "practice") {
      _ = try read(["source_id": "B2", "grade": "practice"])
    }
    #expect(try read(["source_id": "B1", "grade": "anecdote"]).first?.grade == .anecdote)
  }

  @Test(
    "A band holds its ends, but a half-open one not its high end",
    arguments: [
      ("5", "8", "closed", [5, 6.5, 8], [4.999, 8.001]),
      ("5", "8", "half-open", [5, 7.999], [4.999, 8]),
      ("5", "", "closed", [5, 1e300, .infinity], [4, -1]),
      ("5", "", "half-open", [5, .infinity], [4]),
      ("", "8", "closed", [8, -1e300], [8.5]),
      ("", "8", "half-open", [7, -1], [8]),
    ] as [(String, String, String, [Double], [Double])])
  func contains(low: String, high: String, bounds: String, inside: [Double], outside: [Double])
    throws
  {
    let band = try #require(try read(["low": low, "high": high, "bounds": bounds]).first)
    #expect(inside.allSatisfy(band.contains))
    #expect(!outside.contains(where: band.contains))
  }

  @Test("Columns in another order, missing or added are an error", arguments: 0...2)
  func columns(kind: Int) {
    let changed = [columns.reversed(), Array(columns.dropLast()), columns + ["more"]][kind]
    expectBadInput("benchmarks.csv", row: 1, column: nil) {
      _ = try Benchmark.read(table(changed, [row(changed, right, [:])]), sources: sources)
    }
  }
}
