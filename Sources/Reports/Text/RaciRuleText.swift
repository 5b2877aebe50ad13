import Catalog
import Raci
import Rules

extension TextPage {
  /// What a check looks for, and why.
  mutating func add(_ check: any RaciCheck.Type, _ catalog: Catalog) {
    let info = check.info
    paragraph("\(info.id) \u{B7} \(info.severity.name) \u{B7} raci", .strong)
    paragraph(info.summary)
    skip()
    paragraph(info.why, lead: "why     ", leadWidth: 8, hanging: 8)
    paragraph(info.remedy, lead: "remedy  ", leadWidth: 8, hanging: 8)
    for row in info.sources(catalog) {
      let band = row.bandText.isEmpty ? "" : "\(row.bandText) \(row.unit); "
      paragraph(
        "\(row.key): \(band)\(row.note.isEmpty ? row.locator : row.note) "
          + "[\(row.source.id), \(row.grade.rawValue)]",
        lead: "source  ", leadWidth: 8, hanging: 8, .faint)
    }
    for example in check.examples {
      skip()
      for line in example.chart.split(separator: "\n") { paragraph("  \(line)", .faint) }
      if let people = example.people {
        paragraph("  with people:", .faint)
        for line in people.split(separator: "\n") { paragraph("  \(line)", .faint) }
      }
      paragraph(
        example.found.isEmpty ? "finds nothing" : "finds \(example.found.joined(separator: "; "))",
        lead: "  ", leadWidth: 2, hanging: 4)
    }
  }

  /// The list of checks.
  mutating func add(_ checks: [any RaciCheck.Type]) {
    table(
      ["rule", "severity", "what"], [.left, .left, .left],
      checks.map { [$0.info.id, $0.info.severity.name, $0.info.summary] })
  }
}
