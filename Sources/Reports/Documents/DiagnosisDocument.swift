import Catalog
import JSON
import OrgModel
import Rules

/// `orgkit schema diagnose`.
struct DiagnosisDocument: Encodable {
  struct Findings: Encodable {
    let critical: Int
    let warning: Int
    let advice: Int
  }

  struct Verdicts: Encodable {
    let violated: Int
    let holds: Int
    let not_applicable: Int
    let unknown: Int
  }

  struct Summary: Encodable {
    let company: Nullable<String>
    let as_of: Nullable<String>
    let people: Int
    let accounts: Int
    let findings: Findings
    let rules: Verdicts
  }

  struct Subject: Encodable {
    let kind: String
    let id: String
  }

  struct Expected: Encodable {
    let low: Nullable<Double>
    let high: Nullable<Double>
    let unit: String
  }

  struct Citation: Encodable {
    let benchmark: String
    let source: String
    let title: String
    let locator: String
    let grade: String
    let population: String
    let value: Nullable<Double>
    let low: Nullable<Double>
    let high: Nullable<Double>
    let unit: String
    let note: String

    init(_ row: Benchmark) {
      benchmark = row.key
      source = row.source.id
      title = row.source.title
      locator = row.locator
      grade = row.grade.rawValue
      population = row.population
      value = Nullable(row.value)
      low = Nullable(row.low)
      high = Nullable(row.high)
      unit = row.unit
      note = row.note
    }
  }

  struct Finding: Encodable {
    let rule: String
    let severity: String
    let outcome: String
    let subject: Subject
    let message: String
    let observed: Nullable<Double>
    let expected: Nullable<Expected>
    let sources: [Citation]
    let remedy: String

    init(_ finding: Diagnosis.Finding) {
      let violation = finding.violation
      rule = finding.rule
      severity = finding.info.severity.name
      outcome = "violated"
      subject = Subject(kind: violation.subject.kind.rawValue, id: violation.subject.id)
      message = violation.message
      observed = Nullable(violation.observed)
      expected = Nullable(
        violation.expected.flatMap { expectation in
          guard expectation.low != nil || expectation.high != nil else { return nil }
          return Expected(
            low: Nullable(expectation.low), high: Nullable(expectation.high),
            unit: expectation.unit)
        })
      sources = violation.expected?.benchmarks.map(Citation.init) ?? []
      remedy = finding.info.remedy
    }
  }

  struct Verdict: Encodable {
    let rule: String
    let outcome: String
    let findings: Int
  }

  struct Unknown: Encodable {
    let rule: String
    let missing: [String]
  }

  struct NextQuestion: Encodable {
    let datum: String
    let question: String
    let how: String
    let rules: [String]
  }

  let summary: Summary
  let findings: [Finding]
  let rules: [Verdict]
  let unknown: [Unknown]
  let next_question: Nullable<NextQuestion>

  init(_ diagnosis: Diagnosis) {
    let org = diagnosis.facts.org
    summary = Summary(
      company: Nullable(org.company.text("name")), as_of: Nullable(diagnosis.facts.asOf?.iso),
      people: org.people.count, accounts: org.accounts.count,
      findings: Findings(
        critical: diagnosis.count(.critical), warning: diagnosis.count(.warning),
        advice: diagnosis.count(.advice)),
      rules: Verdicts(
        violated: diagnosis.count(verdict: "violated"), holds: diagnosis.count(verdict: "holds"),
        not_applicable: diagnosis.count(verdict: "not-applicable"),
        unknown: diagnosis.count(verdict: "unknown")))
    findings = diagnosis.findings.map(Finding.init)
    rules = diagnosis.results.map {
      Verdict(rule: $0.rule, outcome: $0.verdict, findings: $0.findings)
    }
    unknown = diagnosis.results.filter { !$0.missing.isEmpty }.map {
      Unknown(rule: $0.rule, missing: $0.missing.map(\.rawValue))
    }
    next_question = Nullable(
      diagnosis.nextQuestion.map {
        NextQuestion(
          datum: $0.question.datum, question: $0.question.question, how: $0.question.how,
          rules: $0.rules)
      })
  }
}
