import Catalog
import JSON
import OrgModel
import Raci

/// `orgkit schema raci-check`.
struct RaciReviewDocument: Encodable {
  struct Finding: Encodable {
    let rule: String
    let severity: String
    let task: Nullable<String>
    let role: Nullable<String>
    let row: Nullable<Int>
    let message: String
    let observed: Nullable<Double>
    let sources: [DiagnosisDocument.Citation]
    let remedy: String

    init(_ finding: RaciFinding, _ matrix: RaciMatrix, _ sources: [DiagnosisDocument.Citation]) {
      rule = finding.info.id
      severity = finding.info.severity.name
      task = Nullable(finding.task.map { matrix.tasks[$0].name })
      role = Nullable(finding.role.map { matrix.roles[$0] })
      row = Nullable(finding.task.map { matrix.tasks[$0].row })
      message = finding.message
      observed = Nullable(finding.observed)
      self.sources = sources
      remedy = finding.info.remedy
    }

    /// The findings of a review, in its order.
    static func all(_ review: RaciReview) -> [Finding] {
      let sources = review.sources.mapValues { $0.map(DiagnosisDocument.Citation.init) }
      return review.findings.map {
        Finding($0, review.context.matrix, sources[$0.info.id] ?? [])
      }
    }
  }

  struct Load: Encodable {
    let role: String
    let level: Nullable<String>
    let responsible: Int
    let accountable: Int
    let consulted: Int
    let informed: Int
  }

  struct Summary: Encodable {
    let tasks: Int
    let roles: Int
    let findings: DiagnosisDocument.Findings
  }

  struct Unknown: Encodable {
    let rule: String
    let missing: [String]
  }

  let summary: Summary
  let findings: [Finding]
  let roles: [Load]
  let unknown: [Unknown]

  init(_ review: RaciReview) {
    let matrix = review.context.matrix
    summary = Summary(
      tasks: matrix.tasks.count, roles: matrix.roles.count,
      findings: DiagnosisDocument.Findings(
        critical: review.count(.critical), warning: review.count(.warning),
        advice: review.count(.advice)))
    findings = Finding.all(review)
    roles = zip(matrix.roles, review.context.tally.roles).enumerated().map { index, role in
      let (name, load) = role
      return Load(
        role: name, level: Nullable(review.context.levels[index]?.rawValue),
        responsible: load.responsible, accountable: load.accountable, consulted: load.consulted,
        informed: load.informed)
    }
    unknown = review.unknown.map { Unknown(rule: $0.check, missing: $0.missing) }
  }
}
