import Catalog
import JSON
import Rules

/// `orgkit schema rule`: one rule's page.
struct RuleDocument: Encodable {
  struct Organisation: Encodable {
    let people: Nullable<String>
    let accounts: Nullable<String>
    let company: Nullable<String>
    let outcome: String
    let at: [String]

    init(_ example: Example) {
      people = Nullable(example.people)
      accounts = Nullable(example.accounts)
      company = Nullable(example.company)
      outcome = example.verdict.name
      if case .violated(let subjects) = example.verdict { at = subjects } else { at = [] }
    }
  }

  let rule: String
  let area: String
  let severity: String
  let summary: String
  let why: String
  let how: String
  let remedy: String
  let benchmarks: [BenchmarkDocument.Row]
  let examples: [Organisation]
  let plugin: Nullable<String>

  init(_ card: RuleCard, _ catalog: Catalog) {
    rule = card.id
    area = card.info.area.rawValue
    severity = card.info.severity.name
    summary = card.info.summary
    why = card.info.why
    how = card.info.how
    remedy = card.info.remedy
    benchmarks = card.info.benchmarks.flatMap { catalog[$0].map(BenchmarkDocument.Row.init) }
    examples = card.examples.map(Organisation.init)
    plugin = Nullable(card.plugin)
  }
}

/// `orgkit schema rule`: the list of all rules.
struct RuleListDocument: Encodable {
  struct Entry: Encodable {
    let rule: String
    let area: String
    let severity: String
    let summary: String
    let plugin: Nullable<String>
  }

  let rules: [Entry]

  init(_ cards: [RuleCard]) {
    rules = cards.map {
      Entry(
        rule: $0.id, area: $0.info.area.rawValue, severity: $0.info.severity.name,
        summary: $0.info.summary, plugin: Nullable($0.plugin))
    }
  }
}
