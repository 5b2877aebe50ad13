import Catalog
import JSON
import Raci

/// `orgkit schema raci-rule`: what one check looks for, and why.
struct RaciRuleDocument: Encodable {
  struct Example: Encodable {
    let chart: String
    let people: Nullable<String>
    let found: [String]
  }

  let rule: String
  let severity: String
  let summary: String
  let why: String
  let remedy: String
  let benchmarks: [BenchmarkDocument.Row]
  let examples: [Example]

  init(_ check: any RaciCheck.Type, _ catalog: Catalog) {
    rule = check.info.id
    severity = check.info.severity.name
    summary = check.info.summary
    why = check.info.why
    remedy = check.info.remedy
    benchmarks = check.info.sources(catalog).map(BenchmarkDocument.Row.init)
    examples = check.examples.map {
      Example(chart: $0.chart, people: Nullable($0.people), found: $0.found)
    }
  }
}

/// `orgkit schema raci-rule`: the list of all checks.
struct RaciRuleListDocument: Encodable {
  struct Entry: Encodable {
    let rule: String
    let severity: String
    let summary: String
  }

  let rules: [Entry]

  init(_ checks: [any RaciCheck.Type]) {
    rules = checks.map {
      Entry(rule: $0.info.id, severity: $0.info.severity.name, summary: $0.info.summary)
    }
  }
}
