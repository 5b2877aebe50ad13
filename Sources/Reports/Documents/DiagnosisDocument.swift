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
    let disabled: Int
  }

  struct Summary: Encodable {
    let company: Nullable<String>
    let as_of: Nullable<String>
    let scheme: Nullable<String>
    let people: Int
    let accounts: Int
    let findings: Findings
    let suppressed: Int
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
    let plugin: Nullable<String>

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
      plugin = Nullable(row.plugin)
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
    let fingerprint: String
    /// Why an exception accepts it; left out where none does.
    let reason: String?
    let plugin: Nullable<String>

    init(_ finding: Diagnosis.Finding, reason: String? = nil) {
      let violation = finding.violation
      self.reason = reason
      fingerprint = finding.fingerprint.text
      rule = finding.rule
      severity = finding.severity.name
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
      plugin = Nullable(violation.plugin)
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

  struct Disabled: Encodable {
    let rule: String
    let reason: String
  }

  struct NextQuestion: Encodable {
    let datum: String
    let question: String
    let how: String
    let rules: [String]

    init(_ next: Diagnosis.NextQuestion) {
      datum = next.question.datum
      question = next.question.question
      how = next.question.how
      rules = next.rules
    }
  }

  let summary: Summary
  let findings: [Finding]
  let suppressed: [Finding]
  let exceptions: [ExceptionDocument]
  let baseline: Nullable<KnownDocument>
  let disabled: [Disabled]
  let structure: Nullable<StructureDocument>
  let rules: [Verdict]
  let unknown: [Unknown]
  let next_question: Nullable<NextQuestion>

  init(_ diagnosis: Diagnosis) {
    let org = diagnosis.facts.org
    summary = Summary(
      company: Nullable(org.company.text("name")), as_of: Nullable(diagnosis.facts.asOf?.iso),
      scheme: Nullable(diagnosis.facts.segmentation?.scheme.id), people: org.people.count,
      accounts: org.accounts.count,
      findings: Findings(
        critical: diagnosis.count(.critical), warning: diagnosis.count(.warning),
        advice: diagnosis.count(.advice)),
      suppressed: diagnosis.review.suppressed.count,
      rules: Verdicts(
        violated: diagnosis.count(verdict: "violated"), holds: diagnosis.count(verdict: "holds"),
        not_applicable: diagnosis.count(verdict: "not-applicable"),
        unknown: diagnosis.count(verdict: "unknown"),
        disabled: diagnosis.count(verdict: "disabled")))
    findings = diagnosis.findings.map { Finding($0) }
    suppressed = diagnosis.review.suppressed.map {
      Finding($0.finding, reason: $0.exception.reason)
    }
    exceptions = diagnosis.review.exceptions.map(ExceptionDocument.init)
    baseline = Nullable(diagnosis.review.hasBaseline ? KnownDocument(diagnosis.review) : nil)
    disabled = diagnosis.disabled.map { Disabled(rule: $0.rule, reason: $0.reason) }
    structure = Nullable(diagnosis.facts.structure.map(StructureDocument.init))
    rules = diagnosis.results.map {
      Verdict(rule: $0.rule, outcome: $0.verdict, findings: $0.findings)
    }
    unknown = diagnosis.results.filter { !$0.missing.isEmpty }.map {
      Unknown(rule: $0.rule, missing: $0.missing.map(\.rawValue))
    }
    next_question = Nullable(diagnosis.nextQuestion.map(NextQuestion.init))
  }
}
