import Catalog
import Facts
import OrgModel
import Recommendations
import Rules

extension TextPage {
  private static var workShown: Int { 4 }

  /// A plan for a reader.
  mutating func add(_ plan: Plan) {
    let facts = plan.list.diagnosis.facts
    var parts = [facts.org.company.text("name"), plan.name].compactMap { $0 }
    if let start = plan.start { parts.append("from \(start.iso)") }
    paragraph(parts.joined(separator: " \u{B7} "), .strong)
    if let segment = plan.segment {
      paragraph(
        "Pilot in \(segment.id): \(segment.accounts) of \(counted(segment.of, "account")) that are to "
          + "change hands are there.")
    } else if plan.kind == .pilot {
      paragraph(
        "In which segment to pilot, the tables do not say: pick the one with most complaints.")
    }
    for metric in plan.metrics {
      let value = metric.value.map(numberText) ?? "not known: measure it before the start"
      paragraph("\(metric.name): \(value)", lead: "  metric  ", leadWidth: 10, hanging: 10)
    }
    for step in plan.steps {
      skip()
      add(step, facts)
    }
    guard !plan.rest.isEmpty else { return }
    skip()
    paragraph(
      "\(counted(plan.rest.count, "recommendation")) outside of this plan: "
        + plan.rest.prefix(8).map(\.id).joined(separator: ", ")
        + (plan.rest.count > 8 ? " and \(plan.rest.count - 8) more" : ""), .faint)
  }

  private mutating func add(_ step: Plan.Step, _ facts: Facts) {
    let days = step.days.map { " (\($0.lowerBound.iso) to \($0.upperBound.iso))" } ?? ""
    let when = step.when.isEmpty ? "" : "  [\(step.when)\(days)]"
    paragraph(
      step.action + when, lead: styled("\(step.number). ", .strong), leadWidth: 3, hanging: 3)
    let owner =
      step.owner.map(facts.call)
      ?? "nobody holds \(step.roles.prefix(3).joined(separator: ", ")): name somebody"
    field("owner", owner)
    if !step.members.isEmpty {
      field("with", step.members.map(facts.call).joined(separator: "; "))
    }
    if !step.deliverable.isEmpty { field("result", step.deliverable) }
    for item in step.recommendations.prefix(Self.workShown) {
      field("do", "\(item.title) [\(item.id), \(counted(item.findings.count, "finding"))]")
    }
    if step.recommendations.count > Self.workShown {
      field("", "and \(step.recommendations.count - Self.workShown) more; --json has all")
    }
    if !step.missing.isEmpty {
      let shown = step.missing.prefix(Self.workShown).map(\.rawValue).joined(separator: ", ")
      let rest = step.missing.count - Self.workShown
      field(
        "ask",
        shown
          + (rest > 0
            ? " and \(rest) more: not known, so not checked" : ": not known, so not checked"))
    }
    for exit in step.exits { field("done", exit) }
    if !step.needs.isEmpty {
      field("after", "step " + step.needs.map(String.init).joined(separator: ", "))
    }
  }

  private mutating func field(_ label: String, _ content: String) {
    let lead = "   " + label + String(repeating: " ", count: max(1, 8 - label.count))
    paragraph(content, lead: styled(lead, .faint), leadWidth: 11, hanging: 11)
  }
}
