import Rules

extension TextPage {
  /// What does not count, and why; nothing where all counts.
  mutating func add(_ review: Review) {
    if !review.exceptions.isEmpty {
      skip()
      paragraph(
        "\(counted(review.suppressed.count, "finding")) suppressed by "
          + counted(review.exceptions.count, "exception"), .strong)
      for suppressed in review.suppressed {
        paragraph(
          "\(suppressed.finding.rule): \(suppressed.finding.violation.message). "
            + "Accepted: \(suppressed.exception.reason)", lead: "  - ", leadWidth: 4, hanging: 4,
          .faint)
      }
      for application in review.exceptions {
        guard let problem = application.problem else { continue }
        paragraph(
          "\(application.exception.summary) \(problem.explanation(application.exception))",
          lead: "  ! ", leadWidth: 4, hanging: 4, .warning)
      }
    }
    if review.hasBaseline {
      skip()
      paragraph(review.baselineSummary, .strong)
      for entry in review.gone {
        paragraph(
          "gone: \(entry.rule), \(entry.subject)", lead: "  - ", leadWidth: 4, hanging: 4, .faint)
      }
      for entry in review.unchecked {
        paragraph(
          "not checked: \(entry.rule), \(entry.subject)", lead: "  ? ", leadWidth: 4, hanging: 4,
          .faint)
      }
    }
  }
}

extension Review {
  /// How much the baseline hides, and what became of the rest of it.
  var baselineSummary: String {
    "Since the baseline: \(counted(open.count, "new finding")); \(known.count) known, not shown; "
      + "\(gone.count) gone" + (unchecked.isEmpty ? "" : "; \(unchecked.count) not checked")
  }
}

extension Settings.Exception {
  /// How a sentence calls the exception.
  var summary: String {
    switch scope {
    case .subject(let id): "the exception from \(rule) for \(id)"
    case .team(let id): "the exception from \(rule) for the team of \(id)"
    }
  }
}

extension Review.Application.Problem {
  /// What is wrong, as the end of a sentence about the exception.
  func explanation(_ exception: Settings.Exception) -> String {
    let day = exception.until?.iso ?? ""
    return switch self {
    case .expired: "ended on \(day): renew it or mend the finding"
    case .unused: "is for no finding: remove it"
    case .undated: "ends on \(day), and --as-of does not say which day it is"
    }
  }
}
