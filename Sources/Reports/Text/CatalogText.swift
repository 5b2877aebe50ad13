import Catalog

extension TextPage {
  /// The kinds of records there are.
  mutating func addKinds(_ catalog: Catalog) {
    table(
      ["kind", "records", "what"], [.left, .right, .left],
      catalog.recordSets.map { [$0.kind.name, String($0.count), $0.kind.summary] })
  }

  /// A list of records by kind.
  mutating func addList(_ hits: [Catalog.Hit]) {
    for kind in unique(hits.map(\.set.kind.name)) {
      paragraph(kind, .strong)
      let own = hits.filter { $0.set.kind.name == kind }
      table(
        ["id", "source", "what"], [.left, .left, .left],
        own.map {
          [$0.set.text($0.row, 0), $0.set.text($0.row, "source_id"), $0.set.title($0.row)]
        }
      )
      skip()
    }
    let noun = hits.count == 1 ? "record" : "records"
    paragraph(
      "\(hits.count) \(noun); `orgkit catalog KIND ID` shows all that is known of one", .faint)
  }

  /// Records with every field, by source.
  mutating func addRecords(_ hits: [Catalog.Hit]) {
    for (number, hit) in hits.enumerated() {
      let set = hit.set
      if number == 0 || hits[number - 1].set.text(hits[number - 1].row, 0) != set.text(hit.row, 0) {
        if number > 0 { skip() }
        paragraph("\(set.text(hit.row, 0)) \u{B7} \(set.kind.name)", .strong)
      } else {
        skip()
      }
      let own = set.header[set.fieldColumns]
      let width = (own.map(\.count).max() ?? 0) + 4
      for column in own where !set.text(hit.row, column).isEmpty {
        let padding = String(repeating: " ", count: width - column.count - 2)
        let value = set.text(hit.row, column).split(separator: ";").joined(separator: "; ")
        paragraph(
          value, lead: "  " + styled(column, .faint) + padding, leadWidth: width, hanging: width)
      }
      let items = set.text(hit.row, "items")
      let grade = set.text(hit.row, "grade")
      let source = set.text(hit.row, "source_id")
      paragraph(
        source.isEmpty
          ? "grade at most \(grade)"
          : "\(source) (\(grade)): \(set.text(hit.row, "locator"))"
            + (items.isEmpty ? "" : " [items \(items)]"),
        lead: "  ", leadWidth: 2, hanging: 4, .faint)
      let note = set.text(hit.row, "note")
      if !note.isEmpty { paragraph(note, lead: "  ", leadWidth: 2, hanging: 4, .faint) }
    }
  }
}
