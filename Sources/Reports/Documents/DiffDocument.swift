import JSON
import Rules

/// `orgkit schema diff`.
struct DiffDocument: Encodable {
  struct Side: Encodable {
    let company: Nullable<String>
    let as_of: Nullable<String>
    let findings: Int

    init(_ diagnosis: RecordedDiagnosis) {
      company = Nullable(diagnosis.company)
      as_of = Nullable(diagnosis.asOf)
      findings = diagnosis.findings.count
    }
  }

  struct Summary: Encodable {
    let new: Int
    let cleared: Int
    let unchanged: Int
    let suppressed: Int
    let unchecked: Int
    let new_by_severity: DiagnosisDocument.Findings
  }

  struct Change: Encodable {
    let change: String
    let fingerprint: String
    let rule: String
    let severity: String
    let subject: DiagnosisDocument.Subject
    let message: String
    let before: Nullable<Double>
    let after: Nullable<Double>

    init(_ item: Comparison.Item) {
      change = item.change.name
      fingerprint = item.finding.entry.fingerprint.text
      rule = item.finding.entry.rule
      severity = item.finding.severity.name
      subject = DiagnosisDocument.Subject(
        kind: item.finding.entry.kind, id: item.finding.entry.subject)
      message = item.finding.message
      before = Nullable(item.before)
      after = Nullable(item.after)
    }
  }

  struct Measure: Encodable {
    let measure: String
    let before: Nullable<Double>
    let after: Nullable<Double>
  }

  let old: Side
  let new: Side
  let summary: Summary
  let changes: [Change]
  let structure: [Measure]

  init(_ comparison: Comparison) {
    func count(_ change: Comparison.Change) -> Int { comparison.items(change).count }
    old = Side(comparison.old)
    new = Side(comparison.new)
    summary = Summary(
      new: count(.new), cleared: count(.cleared), unchanged: count(.unchanged),
      suppressed: count(.suppressed), unchecked: count(.unchecked),
      new_by_severity: DiagnosisDocument.Findings(
        critical: comparison.newCount(.critical), warning: comparison.newCount(.warning),
        advice: comparison.newCount(.advice)))
    changes = comparison.items.map(Change.init)
    structure = comparison.drift.map {
      Measure(measure: $0.name, before: Nullable($0.before), after: Nullable($0.after))
    }
  }
}
