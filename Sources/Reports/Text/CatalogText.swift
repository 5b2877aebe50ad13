import Catalog

extension TextPage {
  /// The kinds of records there are.
  mutating func addKinds(_ catalog: Catalog) {
    table(
      ["kind", "records", "what"], [.left, .right, .left],
      catalog.recordSets.map { [$0.kind.name, String($0.count), $0.kind.summary] })
  }

  /// A list of records: one line each.
  mutating func addList(_ hits: [Catalog.Hit]) {
    var previous = ""
    var rows: [[String]] = []
    for hit in hits {
      let id = hit.set.text(hit.row, 0)
      rows.append([
        hit.set.kind.name == previous ? "" : hit.set.kind.name, id,
        hit.set.text(hit.row, "source_id"), hit.set.title(hit.row),
      ])
      previous = hit.set.kind.name
    }
    table(["kind", "id", "source", "what"], [.left, .left, .left, .left], rows)
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
      paragraph(
        "\(set.text(hit.row, "source_id")) (\(set.text(hit.row, "grade"))): "
          + "\(set.text(hit.row, "locator")) [items \(items)]",
        lead: "  ", leadWidth: 2, hanging: 4, .faint)
      let note = set.text(hit.row, "note")
      if !note.isEmpty { paragraph(note, lead: "  ", leadWidth: 2, hanging: 4, .faint) }
    }
  }
}
