import JSON
import OrgModel
import Raci
import Recommendations

extension Report {
  /// Recommendations.
  public static func render(_ list: Recommendations, as format: Format) throws -> String {
    if case .markdown = format { return Markdown.page(list) }
    return try render(
      format, { try JSON.text(RecommendationDocument(list)) }, { $0.add(list) })
  }

  /// What trying recommendations leads to.
  public static func render(_ trial: Trial, as format: Format) throws -> String {
    if case .markdown = format { return Markdown.page(trial) }
    return try render(format, { try JSON.text(TrialDocument(trial)) }, { $0.add(trial) })
  }

  /// A plan.
  public static func render(_ plan: Plan, as format: Format) throws -> String {
    if case .markdown = format { return Markdown.page(plan) }
    return try render(format, { try JSON.text(PlanDocument(plan)) }, { $0.add(plan) })
  }

  /// The people of an org as CSV with canonical headers, as it can be read again.
  public static func people(of org: Org) -> String { table(org.people, of: org) }

  /// The accounts of an org as CSV with canonical headers, as they can be read again.
  public static func accounts(of org: Org) -> String { table(org.accounts, of: org) }

  private static func table<Field>(_ table: borrowing RecordTable<Field>, of org: Org) -> String {
    let fields = Field.allCases.filter { table.has($0) }
    var rows: [[String]] = []
    rows.reserveCapacity(table.count)
    for row in 0..<table.count {
      rows.append(fields.map { text(of: $0, row, table, org) })
    }
    return CSVWriter.text(Sheet("", header: fields.map(\.rawValue), rows: rows))
  }

  private static func text<Field>(
    of field: Field, _ row: Int, _ table: borrowing RecordTable<Field>, _ org: Org
  ) -> String {
    switch field.kind {
    case .identity: return org.interning.identities[table.symbol(field, row)] ?? ""
    case .label: return org.interning.labels[table.symbol(field, row)] ?? ""
    case .text: return table.text(field, row) ?? ""
    case .day:
      let day = table.day(field, row)
      return day == .unknown ? "" : day.iso
    case .status: return EmploymentStatus(rawValue: table.symbol(field, row))?.name ?? ""
    case .money, .ratio, .number:
      let value = table.real(field, row)
      guard !value.isNaN else { return "" }
      let whole = Int64(exactly: value)
      return whole.map { String($0) } ?? String(value)
    }
  }
}
