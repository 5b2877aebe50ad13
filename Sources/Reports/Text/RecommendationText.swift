import Catalog
import Facts
import OrgModel
import Recommendations
import Rules

extension TextPage {
  private static var reasonsShown: Int { 3 }
  private static var detailsShown: Int { 6 }

  /// Recommendations for a reader: the list at a glance, then each with its reasons.
  mutating func add(_ list: Recommendations) {
    let facts = list.diagnosis.facts
    var parts = [facts.org.company.text("name") ?? "Recommendations"]
    if let day = facts.asOf { parts.append("as of \(day.iso)") }
    parts.append(counted(list.all.count, "recommendation"))
    parts.append(
      counted(list.all.count { $0.canApply }, "can be tried", many: "can be tried")
        + " on the tables")
    paragraph(parts.joined(separator: " \u{B7} "), .strong)
    guard !list.all.isEmpty else {
      skip()
      paragraph("Nothing is found that calls for something to be done.")
      return question(list.diagnosis)
    }
    for item in list.all {
      skip()
      add(item, facts)
    }
    skip()
    footer(list)
    question(list.diagnosis)
  }

  private mutating func add(_ item: Recommendation, _ facts: Facts) {
    let worst = item.findings.map(\.severity).max() ?? .advice
    let style: Style =
      switch worst {
      case .critical: .critical
      case .warning: .warning
      case .advice: .advice
      }
    let number = "\(item.rank)."
    let padding = String(repeating: " ", count: max(1, 4 - number.count))
    paragraph(item.title, lead: styled(number, style) + padding, leadWidth: 4, hanging: 4)
    line("id", item.id + "  (\(item.action.kind.rawValue))", .faint)
    for finding in item.findings.prefix(Self.reasonsShown) {
      line("why", "\(finding.violation.message) [\(finding.rule)]")
    }
    if item.findings.count > Self.reasonsShown {
      line(
        "", "and \(item.findings.count - Self.reasonsShown) more findings; --json has all", .faint)
    }
    for detail in item.details.prefix(Self.detailsShown) { line("do", detail) }
    if item.details.count > Self.detailsShown {
      line("", "and \(item.details.count - Self.detailsShown) more; --json has all", .faint)
    }
    for obstacle in item.obstacles { line("but", obstacle) }
    if let hire = item.hire { add(hire, item, facts) }
    if !item.action.tryFirst.isEmpty { line("first", item.action.tryFirst) }
    let ways = item.alternatives.filter { $0.score == nil && $0.rank > 0 }
    for (place, option) in ways.enumerated() where ways.count > 1 {
      line(place == 0 ? "options" : "", "\(option.rank). \(option.option): \(option.summary)")
    }
    add(item.alternatives.filter { $0.score != nil }, of: item.action.model)
    if !item.needs.isEmpty { line("after", item.needs.joined(separator: ", ")) }
    if !item.unlocks.isEmpty, item.rank < item.scoreRank {
      line("ahead", "because it is waited for by " + item.unlocks.joined(separator: ", "))
    }
    for effect in item.effects.prefix(1) { line("effect", Self.effect(effect)) }
    line("unless", item.wouldChange.joined(separator: " "))
    line("score", Self.standing(item), .faint)
    let sources = unique(
      item.benchmarks.map { "\($0.source.id), \($0.locator) (\($0.grade.rawValue))" })
    let shown = sources.prefix(Self.reasonsShown).joined(separator: "; ")
    let rest =
      sources.count > Self.reasonsShown ? " and \(sources.count - Self.reasonsShown) more" : ""
    if !sources.isEmpty { line("source", shown + rest, .faint) }
  }

  /// What a decision model says of the ways, in one line.
  private mutating func add(_ scored: [Alternative], of model: String?) {
    guard let model, !scored.isEmpty else { return }
    let options = scored.map { option in
      let range =
        option.low == option.high
        ? "" : " (\(numberText(option.low ?? .nan)) to \(numberText(option.high ?? .nan)))"
      return "\(option.option) \(numberText(option.score ?? .nan))\(range)"
    }
    line("model", "\(model): \(options.joined(separator: ", "))")
  }

  private mutating func add(_ hire: Hire, _ item: Recommendation, _ facts: Facts) {
    var parts = ["\(hire.count > 1 ? "\(hire.count) posts: " : "")\(hire.title)"]
    if let segment = hire.segment { parts.append("for \(segment)") }
    if let manager = hire.manager { parts.append("reporting to \(facts.call(manager))") }
    if let rank = item.hireRank { parts.append("hire number \(rank) by impact") }
    line("post", parts.joined(separator: ", "))
    var due = hire.from.map { "from \($0.iso)" } ?? "now"
    if let weeks = hire.rampWeeks { due += "; a full book from week \(numberText(weeks)) on" }
    line("due", due + (hire.signs.first.map { "; sign met: \($0)" } ?? ""))
  }

  private mutating func line(_ label: String, _ content: String, _ style: Style = .plain) {
    let lead = "    " + label + String(repeating: " ", count: max(1, 8 - label.count))
    paragraph(content, lead: styled(lead, .faint), leadWidth: 12, hanging: 12, style)
  }

  static func effect(_ claim: Catalog.Hit) -> String {
    func text(_ column: String) -> String { claim.set.text(claim.row, column) }
    var sentence = text("statement")
    if let value = Double(text("value")) {
      let unit = text("unit")
      let suffix = " as a share"
      sentence +=
        unit.hasSuffix(suffix)
        ? ": \(numberText(value * 100))% \(unit.dropLast(suffix.count))"
        : ": \(numberText(value)) \(unit)"
    }
    return "\(sentence) (\(text("source_id")), \(text("grade")): a claim, not a forecast)"
  }

  static func standing(_ item: Recommendation) -> String {
    let criteria = item.criteria
    var parts = ["\(numberText(item.score))"]
    if item.low < item.high { parts[0] += " (\(numberText(item.low)) to \(numberText(item.high)))" }
    if item.scoreRank != item.rank { parts.append("place \(item.scoreRank) by score alone") }
    if let range = item.rankRange {
      parts.append("places \(range.lowerBound) to \(range.upperBound) under other weights")
    }
    parts.append("concerns \(criteria.reach.name)")
    parts.append(criteria.effort.map { "effort \(numberText($0)) of 5" } ?? "effort not known")
    return parts.joined(separator: "; ")
  }

  private mutating func footer(_ list: Recommendations) {
    guard let analysis = list.analysis else { return }
    let weights = zip(Criteria.names, analysis.weights.values)
      .map { "\($0) \(numberText($1 * 100))%" }.joined(separator: ", ")
    paragraph(
      "Ordered by \(weights) (ours; recommend-weight in the catalogue), nothing before what it "
        + "needs. Hires stand among themselves by their impact on deal velocity (gap "
        + "\(list.hires.velocity.rawValue)) and forecast accuracy (gap \(list.hires.forecast.rawValue)).",
      .faint)
  }

  private mutating func question(_ diagnosis: Diagnosis) {
    guard let next = diagnosis.nextQuestion else { return }
    paragraph(
      "\(next.question.question) It would help to decide "
        + "\(counted(next.rules.count, "rule")). \(next.question.how).",
      lead: "Next question: ", leadWidth: 15, hanging: 2)
  }

  /// What trying recommendations leads to.
  mutating func add(_ trial: Trial) {
    for item in trial.applied {
      let made = item.changes.isEmpty ? "not on the tables" : counted(item.changes.count, "change")
      paragraph("\(item.id): \(made). \(item.title)", lead: "- ", leadWidth: 2, hanging: 2)
      for obstacle in item.obstacles { paragraph(obstacle, lead: "  ! ", leadWidth: 4, hanging: 4) }
    }
    let added = trial.changes.count { $0.kind == .add }
    if added > 0 {
      paragraph(
        "\(counted(added, "new post stands", many: "new posts stand")) in the tables as if filled: "
          + "this is the target and not the way there.", .faint)
    }
    if !trial.passedOver.isEmpty {
      paragraph(
        "\(counted(trial.passedOver.count, "change")) left out: another recommendation had changed "
          + "the same cell.", .faint)
    }
    skip()
    add(trial.comparison)
  }
}
