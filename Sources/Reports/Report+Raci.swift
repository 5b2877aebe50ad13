import Catalog
import JSON
import OrgModel
import Raci

extension Report {
  /// The form of a table.
  public enum TableFormat: Sendable { case csv, markdown, html }

  /// A chart.
  public static func render(_ matrix: RaciMatrix, as format: Format) throws -> String {
    try render(format, { try JSON.text(RaciDocument(matrix)) }, { $0.add(matrix) })
  }

  /// A template: in JSON the chart alone.
  public static func render(
    _ template: RaciTemplates.Template, as format: Format
  ) throws -> String {
    try render(format, { try JSON.text(RaciDocument(template.matrix)) }, { $0.add(template) })
  }

  /// The list of templates.
  public static func render(_ templates: RaciTemplates, as format: Format) throws -> String {
    try render(
      format, { try JSON.text(RaciTemplateListDocument(templates)) }, { $0.add(templates) })
  }

  /// What is wrong with a chart.
  public static func render(_ review: RaciReview, as format: Format) throws -> String {
    try render(format, { try JSON.text(RaciReviewDocument(review)) }, { $0.add(review) })
  }

  /// Who holds the roles of a chart; `review` is of the same chart and assignment.
  public static func render(
    _ assignment: RaciAssignment, _ review: RaciReview, as format: Format
  ) throws -> String {
    try render(
      format, { try JSON.text(RaciAssignmentDocument(assignment, review)) },
      { $0.add(assignment, review) })
  }

  /// What a check looks for.
  public static func render(
    _ check: any RaciCheck.Type, _ catalog: Catalog, as format: Format
  ) throws -> String {
    try render(
      format, { try JSON.text(RaciRuleDocument(check, catalog)) }, { $0.add(check, catalog) })
  }

  /// The list of checks.
  public static func render(_ checks: [any RaciCheck.Type], as format: Format) throws -> String {
    try render(format, { try JSON.text(RaciRuleListDocument(checks)) }, { $0.add(checks) })
  }

  /// A chart as a table.
  public static func table(_ matrix: RaciMatrix, as format: TableFormat) -> String {
    table(matrix.name ?? "RACI chart", [matrix.sheet], as: format)
  }

  /// The list of templates as a table.
  public static func table(_ templates: RaciTemplates, as format: TableFormat) -> String {
    let sheet = Sheet(
      "RACI templates", header: ["id", "name", "tasks", "roles", "sources"],
      rows: templates.all.map {
        [
          $0.id, $0.matrix.name ?? "", String($0.matrix.tasks.count),
          String($0.matrix.roles.count), $0.sources.joined(separator: ", "),
        ]
      })
    return table("RACI templates", [sheet], as: format)
  }

  /// The findings as a table; an HTML page shows the chart too.
  public static func table(_ review: RaciReview, as format: TableFormat) -> String {
    let matrix = review.context.matrix
    let findings = findings(review)
    return table(
      matrix.name ?? "RACI chart", format == .html ? [findings, matrix.sheet] : [findings],
      as: format)
  }

  /// Roles and who holds them as a table; other than CSV, people and findings too.
  public static func table(
    _ assignment: RaciAssignment, _ review: RaciReview, as format: TableFormat
  ) -> String {
    let roles = Sheet(
      "Roles", header: ["role", "status", "id", "name", "title", "R", "A", "C", "I"],
      rows: zip(assignment.roles, review.context.tally.roles).flatMap { holding, load in
        let letters = letters(load)
        guard !holding.candidates.isEmpty else {
          return [[holding.role, holding.status.rawValue, "", "", ""] + letters]
        }
        return holding.candidates.map {
          [holding.role, holding.status.rawValue, $0.id, $0.name ?? "", $0.title ?? ""] + letters
        }
      })
    let people = Sheet(
      "People", header: ["id", "name", "title", "roles", "R", "A", "C", "I"],
      rows: assignment.people.map { person in
        let held = person.roles.map { assignment.matrix.roles[$0] }.joined(separator: "; ")
        return [
          person.candidate.id, person.candidate.name ?? "", person.candidate.title ?? "", held,
        ] + letters(person.load)
      })
    return table(
      assignment.matrix.name ?? "RACI chart", [roles, people, findings(review)], as: format)
  }

  private static func letters(_ load: RaciLoad) -> [String] {
    [load.responsible, load.accountable, load.consulted, load.informed].map { String($0) }
  }

  private static func findings(_ review: RaciReview) -> Sheet {
    let matrix = review.context.matrix
    return Sheet(
      "Findings",
      header: ["rule", "severity", "row", "task", "role", "message", "remedy", "sources"],
      rows: review.findings.map { finding in
        [
          finding.info.id, finding.info.severity.name,
          finding.task.map { String(matrix.tasks[$0].row) } ?? "",
          finding.task.map { matrix.tasks[$0].name } ?? "",
          finding.role.map { matrix.roles[$0] } ?? "", finding.message, finding.info.remedy,
          unique(review.sources(of: finding).map(\.source.id)).joined(separator: ", "),
        ]
      })
  }

  /// CSV holds one table: the first.
  private static func table(
    _ title: String, _ sheets: [Sheet], as format: TableFormat
  ) -> String {
    switch format {
    case .csv: sheets.first.map(CSVWriter.text) ?? ""
    case .markdown: MarkdownWriter.text(sheets)
    case .html: HTMLWriter.text(title, sheets)
    }
  }
}
