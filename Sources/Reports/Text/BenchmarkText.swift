import Catalog
import Rules

extension TextPage {
  /// Benchmarks by key, with their sources.
  mutating func add(_ benchmarks: [Benchmark]) {
    var key = ""
    for row in benchmarks {
      if row.key != key {
        if !key.isEmpty { skip() }
        key = row.key
        paragraph(key, .strong)
      }
      let band = row.bandText
      let excluded = row.isHalfOpen && row.high != nil ? " (upper end excluded)" : ""
      paragraph(
        band.isEmpty ? row.population : "\(band) \(row.unit)\(excluded), \(row.population)",
        lead: "  ", leadWidth: 2, hanging: 2)
      paragraph(
        "\(row.source.id) (\(row.grade.rawValue)), \(row.source.title): \(row.locator)"
          + (row.plugin.map { " [plugin \($0)]" } ?? ""),
        lead: "    ", leadWidth: 4, hanging: 4, .faint)
      if !row.note.isEmpty {
        paragraph(row.note, lead: "    ", leadWidth: 4, hanging: 4, .faint)
      }
    }
  }
}
