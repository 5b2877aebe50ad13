import Catalog
import OrgModel
import Rules

extension Markdown {
  /// The most findings of a rule that a page shows: a comment has a limited length.
  private static var findingsShown: Int { 25 }

  /// A diagnosis: a table of numbers, findings by severity and rule, and what does not
  /// count or is not known.
  static func page(_ diagnosis: Diagnosis) -> String {
    var page = "# \(escaped(diagnosis.facts.org.company.text("name") ?? "Diagnosis"))\n\n"
    page += summary(diagnosis)
    for severity in [RuleInfo.Severity.critical, .warning, .advice] {
      let findings = diagnosis.findings.filter { $0.severity == severity }
      guard !findings.isEmpty else { continue }
      page += "\n## \(heading(severity)) (\(findings.count))\n"
      for rule in unique(findings.map(\.rule)) {
        page += section(findings.filter { $0.rule == rule })
      }
    }
    if diagnosis.findings.isEmpty { page += "\nNothing is found that counts.\n" }
    return page + review(diagnosis.review) + rest(diagnosis)
  }

  private static func heading(_ severity: RuleInfo.Severity) -> String {
    switch severity {
    case .critical: "Critical"
    case .warning: "Warnings"
    case .advice: "Advice"
    }
  }

  private static func summary(_ diagnosis: Diagnosis) -> String {
    let org = diagnosis.facts.org
    var parts: [String] = []
    if org.people.count > 0 { parts.append(counted(org.people.count, "person", many: "people")) }
    if org.accounts.count > 0 { parts.append(counted(org.accounts.count, "account")) }
    if let day = diagnosis.facts.asOf { parts.append("as of \(day.iso)") }
    let review = diagnosis.review
    var header = ["critical", "warning", "advice"]
    var row = [RuleInfo.Severity.critical, .warning, .advice].map { String(diagnosis.count($0)) }
    if !review.exceptions.isEmpty {
      header.append("suppressed")
      row.append(String(review.suppressed.count))
    }
    if review.hasBaseline {
      header += ["known", "gone"]
      row += [String(review.known.count), String(review.gone.count)]
    }
    header += ["rules violated", "hold", "not applicable", "unknown"]
    row += ["violated", "holds", "not-applicable", "unknown"].map {
      String(diagnosis.count(verdict: $0))
    }
    return parts.joined(separator: ", ") + "\n\n" + table(header, [row])
  }

  private static func section(_ findings: [Diagnosis.Finding]) -> String {
    guard let first = findings.first else { return "" }
    var section = "\n### \(first.rule)\n\n\(escaped(first.info.summary))\n\n"
    section += table(
      ["subject", "finding", "observed", "expected"],
      findings.prefix(findingsShown).map { finding in
        let violation = finding.violation
        return [
          violation.subject.id, violation.message, violation.observed.map(numberText) ?? "",
          expected(violation),
        ]
      })
    if findings.count > findingsShown {
      section += "\nand \(findings.count - findingsShown) more; the JSON has all.\n"
    }
    let sources = unique(
      findings.flatMap { $0.violation.expected?.benchmarks ?? [] }.map { row in
        "\(row.source.id), \(row.locator) (\(row.grade.rawValue))"
      })
    if !sources.isEmpty { section += "\n**Source.** \(escaped(sources.joined(separator: "; ")))\n" }
    return section + "\n**Remedy.** \(escaped(first.info.remedy))\n"
  }

  /// The bands with their sources and what is counted; empty for a principle.
  private static func expected(_ violation: Violation) -> String {
    guard let expected = violation.expected, !expected.description.isEmpty else { return "" }
    return "\(expected.description) \(expected.unit)"
  }

  private static func review(_ review: Review) -> String {
    var page = ""
    if !review.exceptions.isEmpty {
      page += "\n## Suppressed (\(review.suppressed.count))\n\n"
      if !review.suppressed.isEmpty {
        page += table(
          ["rule", "subject", "finding", "reason"],
          review.suppressed.map {
            [
              $0.finding.rule, $0.finding.violation.subject.id, $0.finding.violation.message,
              $0.exception.reason,
            ]
          })
      }
      let problems = review.exceptions.compactMap { application in
        application.problem.map {
          "\(application.exception.summary) \($0.explanation(application.exception))"
        }
      }
      if !problems.isEmpty { page += "\n" + list(problems) }
    }
    if review.hasBaseline {
      page += "\n## Baseline\n\n\(review.baselineSummary)\n"
      let entries =
        review.gone.map { "gone: \($0.rule), \($0.subject)" }
        + review.unchecked.map { "not checked: \($0.rule), \($0.subject)" }
      if !entries.isEmpty { page += "\n" + list(entries) }
    }
    return page
  }

  private static func rest(_ diagnosis: Diagnosis) -> String {
    var page = ""
    if !diagnosis.disabled.isEmpty {
      page += "\n## Disabled rules\n\n"
      page += list(diagnosis.disabled.map { "\($0.rule): \($0.reason)" })
    }
    let unknown = diagnosis.results.filter { !$0.missing.isEmpty }
    if !unknown.isEmpty {
      page += "\n## Unknown\n\n"
      page += table(
        ["rule", "needs"],
        unknown.map { [$0.rule, $0.missing.map(\.rawValue).joined(separator: ", ")] })
    }
    if let next = diagnosis.nextQuestion {
      page += "\n**Next question.** \(escaped(next.question.question)) "
      page += "It would help to decide \(counted(next.rules.count, "rule")). "
      page += "\(escaped(next.question.how)).\n"
    }
    return page
  }
}
