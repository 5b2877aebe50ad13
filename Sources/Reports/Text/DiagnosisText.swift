import Catalog
import OrgModel
import Rules

extension TextPage {
  private static var findingsShown: Int { 4 }

  /// A diagnosis for a reader: findings by rule, most severe first, then what is not
  /// known.
  mutating func add(_ diagnosis: Diagnosis) {
    header(diagnosis)
    var index = 0
    while index < diagnosis.findings.count {
      let rule = diagnosis.findings[index].rule
      let group = diagnosis.findings[index...].prefix { $0.rule == rule }
      skip()
      add(Array(group))
      index += group.count
    }
    if diagnosis.findings.isEmpty {
      skip()
      paragraph(
        diagnosis.count(verdict: "violated") == 0
          ? "No rule is violated." : "Nothing is found that counts.")
    }
    add(diagnosis.review)
    skip()
    footer(diagnosis)
  }

  private mutating func header(_ diagnosis: Diagnosis) {
    let org = diagnosis.facts.org
    var parts = [org.company.text("name") ?? "Diagnosis"]
    if org.people.count > 0 { parts.append(counted(org.people.count, "person", many: "people")) }
    if org.accounts.count > 0 { parts.append(counted(org.accounts.count, "account")) }
    if let arr = org.company.number("arr") {
      parts.append("\(money(arr, currency: org.company.text("currency"))) ARR")
    }
    if let day = diagnosis.facts.asOf { parts.append("as of \(day.iso)") }
    if let scheme = diagnosis.facts.segmentation?.scheme, scheme.plugin != nil {
      parts.append("scheme \(scheme.id)")
    }
    paragraph(parts.joined(separator: " \u{B7} "), .strong)
    paragraph(
      "\(diagnosis.count(.critical)) critical, \(counted(diagnosis.count(.warning), "warning")), "
        + counted(diagnosis.count(.advice), "piece of advice", many: "pieces of advice"))
  }

  private mutating func add(_ group: [Diagnosis.Finding]) {
    guard let first = group.first else { return }
    let severity = first.severity
    let style: Style =
      switch severity {
      case .critical: .critical
      case .warning: .warning
      case .advice: .advice
      }
    let label = severity.name.uppercased()
    let padding = String(repeating: " ", count: 10 - label.count)
    paragraph(
      "\(first.rule) (\(group.count)): \(first.info.summary)",
      lead: styled(label, style) + padding, leadWidth: 10, hanging: 10)
    for finding in group.prefix(Self.findingsShown) {
      let plugin = finding.violation.plugin.map { " [plugin \($0)]" } ?? ""
      paragraph(finding.violation.message + plugin, lead: "  - ", leadWidth: 4, hanging: 4)
    }
    if group.count > Self.findingsShown {
      paragraph(
        "and \(group.count - Self.findingsShown) more; --json has all", lead: "    ", .faint)
    }
    let rows = unique(group.flatMap { $0.violation.expected?.benchmarks.map(Cited.init) ?? [] })
    for source in unique(rows.map(\.source)) {
      let own = rows.filter { $0.source == source }
      let bands = own.filter { !$0.band.isEmpty }
        .map { "\($0.band) \($0.unit), \($0.population)" }
      let places = unique(own.map(\.locator)).joined(separator: "; ")
      let grade = unique(own.map(\.grade)).joined(separator: "/")
      let text =
        bands.isEmpty
        ? "\(source) (\(grade)): \(places)"
        : "\(source) (\(grade)): \(bands.joined(separator: "; ")) [\(places)]"
      paragraph(text, lead: "    source  ", leadWidth: 12, hanging: 12, .faint)
    }
    paragraph(first.info.remedy, lead: "    remedy  ", leadWidth: 12, hanging: 12)
  }

  private mutating func footer(_ diagnosis: Diagnosis) {
    paragraph(
      "\(counted(diagnosis.count(verdict: "violated"), "rule")) violated \u{B7} "
        + "\(counted(diagnosis.count(verdict: "holds"), "holds", many: "hold")) \u{B7} "
        + "\(diagnosis.count(verdict: "not-applicable")) not applicable \u{B7} "
        + "\(diagnosis.count(verdict: "unknown")) unknown"
        + (diagnosis.disabled.isEmpty ? "" : " \u{B7} \(diagnosis.disabled.count) disabled"),
      .strong)
    for (rule, reason) in diagnosis.disabled {
      paragraph("\(rule) is disabled: \(reason)", lead: "  - ", leadWidth: 4, hanging: 4, .faint)
    }
    for result in diagnosis.results where !result.missing.isEmpty {
      paragraph(
        "\(result.rule): needs \(result.missing.map(\.rawValue).joined(separator: ", "))",
        lead: "  ? ", leadWidth: 4, hanging: 4, .faint)
    }
    if let next = diagnosis.nextQuestion {
      paragraph(
        "\(next.question.question) It would help to decide "
          + "\(counted(next.rules.count, "rule")). \(next.question.how).",
        lead: "Next question: ", leadWidth: 15, hanging: 2)
    }
  }
}

/// What a reader is shown of a benchmark row.
private struct Cited: Hashable {
  let source: String
  let locator: String
  let grade: String
  let band: String
  let unit: String
  let population: String

  init(_ row: Benchmark) {
    source = row.source.id
    locator = row.locator
    grade = row.grade.rawValue
    band = row.bandText
    unit = row.unit
    population = row.population
  }
}
