import OrgKit
import Testing

@testable import Catalog
@testable import Reports

struct BenchmarkTextTests {
  private static let guide = Source(
    id: "G1", title: "The Guide", publisher: "Nobody", document: "guide.txt", grade: .practice,
    note: "")

  private func row(
    _ key: String = "span.manager", _ low: Double? = nil, _ high: Double? = nil,
    value: Double? = nil, isHalfOpen: Bool = false, unit: String = "direct reports",
    note: String = ""
  ) -> Benchmark {
    Benchmark(
      key: key, value: value, low: low, high: high, isHalfOpen: isHalfOpen, unit: unit,
      population: "managers", source: Self.guide, locator: "page 7", grade: .vendor, items: [],
      note: note)
  }

  private func page(_ rows: [Benchmark], width: Int = 80) throws -> [String] {
    try Report.render(rows, as: text(width)).pageLines
  }

  @Test("Rows of one key stand together, each with its source, grade and note")
  func rows() throws {
    let rows = [row("span.manager", 5, 8, note: "Allows coaching"), row("span.manager", 3, 4)]
    #expect(
      try page(rows) == [
        "span.manager",
        "  5-8 direct reports, managers",
        "    G1 (vendor), The Guide: page 7",
        "    Allows coaching",
        "  3-4 direct reports, managers",
        "    G1 (vendor), The Guide: page 7",
      ])
  }

  @Test("An open end, an excluded end, a point and a principle are told apart")
  func bands() throws {
    let rows = [
      row("a", 500_000), row("b", 1_000, 5_000, isHalfOpen: true), row("c", 500, isHalfOpen: true),
      row("d", value: 20), row("e", unit: Benchmark.principle),
    ]
    let bands = try page(rows).filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") }
    #expect(
      bands == [
        "  500,000 or more direct reports, managers",
        "  1,000-5,000 direct reports (upper end excluded), managers",
        "  500 or more direct reports, managers", "  20 direct reports, managers", "  managers",
      ])
  }

  @Test("Keys are parted by an empty line")
  func keys() throws {
    let lines = try page([row("a", 1), row("b", 2)])
    #expect(lines.first == "a")
    #expect(lines.indices.filter { lines[$0].isEmpty } == [3])
    #expect(lines[4] == "b")
  }

  @Test("Lines that are broken hang below their beginning")
  func wrapped() throws {
    let lines = try page([row("a", 1, note: "one two three four five six seven eight")], width: 40)
    #expect(lines.suffix(2) == ["    one two three four five six seven", "    eight"])
  }

  @Test("Of no rows there is an empty page")
  func none() throws {
    #expect(try Report.render([Benchmark](), as: text()) == "")
  }
}
