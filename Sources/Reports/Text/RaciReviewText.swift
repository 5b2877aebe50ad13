import Catalog
import OrgModel
import Raci
import Rules

extension TextPage {
  private static var findingsShown: Int { 4 }

  /// What is wrong with a chart, by check, most severe first.
  mutating func add(_ review: RaciReview) {
    let matrix = review.context.matrix
    paragraph(
      [
        matrix.name ?? "RACI chart", counted(matrix.tasks.count, "task"),
        counted(matrix.roles.count, "role"),
      ].joined(separator: " \u{B7} "), .strong)
    paragraph(
      "\(review.count(.critical)) critical, \(counted(review.count(.warning), "warning")), "
        + counted(review.count(.advice), "piece of advice", many: "pieces of advice"))
    addFindings(review)
    skip()
    table(
      ["role", "R", "A", "C", "I", "level"], [.left, .right, .right, .right, .right, .left],
      zip(matrix.roles, review.context.tally.roles).enumerated().map { index, role in
        [role.0] + letters(role.1) + [review.context.levels[index]?.rawValue ?? "?"]
      })
    for unknown in review.unknown {
      paragraph(
        "\(unknown.check): needs \(listed(unknown.missing))", lead: "  ? ", leadWidth: 4,
        hanging: 4, .faint)
    }
  }

  /// Who holds the roles of a chart, and what falls to whom.
  mutating func add(_ assignment: RaciAssignment, _ review: RaciReview) {
    paragraph(
      RaciHolding.Status.allCases.map { "\(assignment.count($0)) \($0.rawValue)" }
        .joined(separator: " \u{B7} "), .strong)
    table(
      ["role", "R", "A", "C", "I", "status", "who"],
      [.left, .right, .right, .right, .right, .left, .left],
      zip(assignment.roles, review.context.tally.roles).map { holding, load in
        [holding.role] + letters(load) + [holding.status.rawValue, holding.explanation]
      })
    if !assignment.people.isEmpty {
      skip()
      table(
        ["person", "R", "A", "C", "I", "roles"],
        [.left, .right, .right, .right, .right, .left],
        assignment.people.map { person in
          [person.candidate.name ?? person.candidate.title ?? person.candidate.id]
            + letters(person.load)
            + [person.roles.map { assignment.matrix.roles[$0] }.joined(separator: ", ")]
        })
    }
    addFindings(review)
  }

  private func letters(_ load: RaciLoad) -> [String] {
    [load.responsible, load.accountable, load.consulted, load.informed].map { String($0) }
  }

  private mutating func addFindings(_ review: RaciReview) {
    var index = 0
    while index < review.findings.count {
      let id = review.findings[index].info.id
      let group = Array(review.findings[index...].prefix { $0.info.id == id })
      skip()
      add(group, review)
      index += group.count
    }
    guard review.findings.isEmpty else { return }
    skip()
    paragraph("Nothing is wrong with it.")
  }

  private mutating func add(_ group: [RaciFinding], _ review: RaciReview) {
    guard let first = group.first else { return }
    let label = first.info.severity.name.uppercased()
    let padding = String(repeating: " ", count: 10 - label.count)
    paragraph(
      "\(first.info.id) (\(group.count)): \(first.info.summary)",
      lead: styled(label, style(first.info.severity)) + padding, leadWidth: 10, hanging: 10)
    for finding in group.prefix(Self.findingsShown) {
      let row = finding.task.map { "row \(review.context.matrix.tasks[$0].row): " } ?? ""
      paragraph(row + finding.message, lead: "  - ", leadWidth: 4, hanging: 4)
    }
    if group.count > Self.findingsShown {
      paragraph(
        "and \(group.count - Self.findingsShown) more; --json has all", lead: "    ", .faint)
    }
    for row in review.sources(of: first) {
      let band = row.bandText.isEmpty ? "" : "\(row.bandText) \(row.unit); "
      paragraph(
        "\(row.source.id) (\(row.grade.rawValue)): \(band)\(row.locator)",
        lead: "    source  ", leadWidth: 12, hanging: 12, .faint)
    }
    paragraph(first.info.remedy, lead: "    remedy  ", leadWidth: 12, hanging: 12)
  }

  private func style(_ severity: Severity) -> Style {
    switch severity {
    case .critical: .critical
    case .warning: .warning
    case .advice: .advice
    }
  }
}
