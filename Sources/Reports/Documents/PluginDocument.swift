import JSON
import PluginHost

/// `orgkit schema plugins`.
struct PluginDocument: Encodable {
  struct Entry: Encodable {
    let id: String
    let version: String
    let kind: String
    let title: String
    let description: Nullable<String>
    let file: Nullable<String>
    let sha256: Nullable<String>
    let enabled: Bool
    let contributions: [Item]
  }

  struct Item: Encodable {
    let kind: String
    let id: String
    let title: String
  }

  let plugins: [Entry]

  init(_ plugins: [Plugin]) {
    self.plugins = plugins.map { plugin in
      Entry(
        id: plugin.id, version: plugin.version, kind: plugin.kind.rawValue, title: plugin.title,
        description: Nullable(plugin.summary.isEmpty ? nil : plugin.summary),
        file: Nullable(plugin.file), sha256: Nullable(plugin.digest), enabled: plugin.isEnabled,
        contributions: plugin.contributions.map {
          Item(kind: $0.kind, id: $0.id, title: $0.title)
        })
    }
  }
}

/// `orgkit schema plugin-report`.
struct PluginReportDocument: Encodable {
  struct Check: Encodable {
    let id: String
    let outcome: String
    let reason: String
    let fix: Nullable<String>
  }

  let file: String
  let plugin: Nullable<String>
  let failed: Int
  let checks: [Check]

  init(_ report: PluginReport) {
    file = report.file
    plugin = Nullable(report.plugin)
    failed = report.failed
    checks = report.checks.map {
      Check(id: $0.id, outcome: $0.outcome.rawValue, reason: $0.reason, fix: Nullable($0.fix))
    }
  }
}
