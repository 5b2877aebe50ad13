import Catalog
import PluginHost
import Rules

extension TextPage {
  /// A list of plugins.
  mutating func add(_ plugins: [Plugin]) {
    table(
      ["plugin", "version", "kind", "brings", "what"], [.left, .left, .left, .right, .left],
      plugins.map { plugin in
        [
          plugin.id, plugin.version, plugin.kind.rawValue, String(plugin.contributions.count),
          plugin.title + (plugin.isEnabled ? "" : " (disabled)"),
        ]
      })
  }

  /// Plugins with all that they bring.
  mutating func addFull(_ plugins: [Plugin]) {
    for (number, plugin) in plugins.enumerated() {
      if number > 0 { skip() }
      let state = plugin.isEnabled ? "" : " \u{B7} disabled"
      paragraph(
        "\(plugin.id) \(plugin.version) \u{B7} \(plugin.kind.rawValue)\(state)", .strong)
      paragraph(plugin.title)
      if !plugin.summary.isEmpty { paragraph(plugin.summary) }
      if let file = plugin.file { paragraph("file: \(file)", hanging: 2, .faint) }
      if let digest = plugin.digest { paragraph("SHA-256: \(digest)", hanging: 2, .faint) }
      for kind in unique(plugin.contributions.map(\.kind)) {
        skip()
        paragraph(kind, .faint)
        table(
          ["id", "what"], [.left, .left],
          plugin.contributions.filter { $0.kind == kind }.map { [$0.id, $0.title] })
      }
    }
  }

  /// Checks of a plugin.
  mutating func add(_ report: PluginReport) {
    paragraph("\(report.plugin ?? "no plugin") \u{B7} \(report.file)", .strong)
    for check in report.checks {
      let (mark, style): (String, Style) =
        switch check.outcome {
        case .passed: ("ok   ", .plain)
        case .failed: ("FAIL ", .critical)
        case .skipped: ("skip ", .faint)
        }
      paragraph("\(check.id): \(check.reason)", lead: styled(mark, style), leadWidth: 5, hanging: 5)
      if let fix = check.fix {
        for line in fix.split(separator: "\n", omittingEmptySubsequences: false) {
          literal("     \(line)")
        }
      }
    }
    let passed = report.checks.count { $0.outcome == .passed }
    let skipped = report.checks.count { $0.outcome == .skipped }
    paragraph("\(passed) passed, \(report.failed) failed, \(skipped) skipped", .strong)
  }
}
