import JSON
import Rules

/// What an exception came to, in a diagnosis.
struct ExceptionDocument: Encodable {
  let rule: String
  let subject: Nullable<String>
  let team: Nullable<String>
  let reason: String
  let until: Nullable<String>
  let findings: Int
  let problem: Nullable<String>

  init(_ application: Review.Application) {
    let exception = application.exception
    rule = exception.rule
    subject = Nullable(exception.scope.subject)
    team = Nullable(exception.scope.team)
    reason = exception.reason
    until = Nullable(exception.until?.iso)
    findings = application.findings
    problem = Nullable(application.problem?.rawValue)
  }
}

/// What a baseline came to, in a diagnosis.
struct KnownDocument: Encodable {
  let known: Int
  let gone: [BaselineDocument.Entry]
  let unchecked: [BaselineDocument.Entry]

  init(_ review: Review) {
    known = review.known.count
    gone = review.gone.map(BaselineDocument.Entry.init)
    unchecked = review.unchecked.map(BaselineDocument.Entry.init)
  }
}
