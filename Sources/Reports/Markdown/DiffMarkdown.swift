import Rules

extension Markdown {
  private static var itemsShown: Int { 50 }

  /// What changed from one diagnosis to another.
  static func page(_ comparison: Comparison) -> String {
    var page = "# \(escaped(comparison.title))\n\n"
    let changes = Comparison.Change.allCases
    page += table(
      changes.map(\.name), [changes.map { String(comparison.items($0).count) }])
    for change in changes {
      let items = comparison.items(change).filter {
        change != .unchanged || $0.before != $0.after
      }
      guard !items.isEmpty else { continue }
      page += "\n## \(change.heading) (\(items.count))\n\n"
      page += table(
        ["severity", "rule", "subject", "finding", "before", "after"],
        items.prefix(itemsShown).map { item in
          let finding = item.finding
          return [
            finding.severity.name, finding.entry.rule, finding.entry.subject, finding.message,
            item.before.map(numberText) ?? "", item.after.map(numberText) ?? "",
          ]
        })
      if items.count > itemsShown {
        page += "\nand \(items.count - itemsShown) more; the JSON has all.\n"
      }
    }
    let moved = comparison.drift.filter { $0.before != $0.after }
    guard !moved.isEmpty else { return page }
    page += "\n## Structure\n\n"
    page += table(
      ["measure", "before", "after", "change"],
      moved.map { [$0.name, figure($0.before), figure($0.after), $0.difference] })
    return page
  }
}
