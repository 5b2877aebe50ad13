import Rules

extension TextPage {
  private static var itemsShown: Int { 20 }

  /// What changed, for a reader: new findings first, then the rest, then the tree.
  mutating func add(_ comparison: Comparison) {
    paragraph(comparison.title, .strong)
    paragraph(comparison.summary)
    for change in Comparison.Change.allCases {
      // What did not change is only worth a line where its figure did.
      let items = comparison.items(change).filter {
        change != .unchanged || $0.before != $0.after
      }
      guard !items.isEmpty else { continue }
      skip()
      paragraph("\(change.heading) (\(items.count))", .strong)
      for item in items.prefix(Self.itemsShown) {
        let finding = item.finding
        paragraph(
          "\(finding.severity.name) \(finding.entry.rule): \(finding.message)"
            + (change == .unchanged ? " (was \(figure(item.before)))" : ""),
          lead: "  - ", leadWidth: 4, hanging: 4)
      }
      if items.count > Self.itemsShown {
        paragraph(
          "and \(items.count - Self.itemsShown) more; --json has all", lead: "    ", .faint)
      }
    }
    let moved = comparison.drift.filter { $0.before != $0.after }
    guard !moved.isEmpty else { return }
    skip()
    table(
      ["structure", "before", "after", "change"], [.left, .right, .right, .right],
      moved.map { [$0.name, figure($0.before), figure($0.after), $0.difference] })
  }
}

/// A number, or a dash where it is not known.
func figure(_ number: Double?) -> String { number.map(numberText) ?? "-" }

extension Comparison {
  /// Whom it is about, and the two days.
  var title: String {
    let days = [old.asOf, new.asOf].compactMap(\.self)
    let name = new.company ?? old.company ?? "Diagnosis"
    return days.count == 2 ? "\(name) \u{B7} \(days[0]) to \(days[1])" : name
  }

  /// The numbers of all changes.
  var summary: String {
    "\(counted(items(.new).count, "new finding")), \(items(.cleared).count) cleared, "
      + "\(items(.unchanged).count) unchanged"
      + (items(.suppressed).isEmpty ? "" : ", \(items(.suppressed).count) suppressed")
      + (items(.unchecked).isEmpty ? "" : ", \(items(.unchecked).count) not checked any more")
  }
}

extension Comparison.Change {
  /// What stands over such findings.
  var heading: String {
    switch self {
    case .new: "New"
    case .cleared: "Cleared"
    case .unchanged: "Still there, with another figure"
    case .suppressed: "Suppressed by an exception"
    case .unchecked: "Not checked any more"
    }
  }
}

extension Comparison.Drift {
  /// The difference with its sign; empty where a side is not known.
  var difference: String {
    guard let before, let after else { return "" }
    return (after > before ? "+" : "") + numberText(after - before)
  }
}
