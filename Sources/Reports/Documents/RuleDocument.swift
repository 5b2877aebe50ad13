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

  init(_ type: any Rule.Type, _ catalog: Catalog) {
    rule = type.id
    area = type.info.area.rawValue
    severity = type.info.severity.name
    summary = type.info.summary
    why = type.info.why
    how = type.info.how
    remedy = type.info.remedy
    benchmarks = type.info.benchmarks.flatMap { catalog[$0].map(BenchmarkDocument.Row.init) }
    examples = type.examples.map(Organisation.init)
  }
}

/// `orgkit schema rule`: the list of all rules.
struct RuleListDocument: Encodable {
  struct Entry: Encodable {
    let rule: String
    let area: String
    let severity: String
    let summary: String
  }

  let rules: [Entry]

  init(_ types: [any Rule.Type]) {
    rules = types.map {
      Entry(
        rule: $0.id, area: $0.info.area.rawValue, severity: $0.info.severity.name,
        summary: $0.info.summary)
    }
  }
}
