import Catalog
import OrgModel
import Recommendations
import Rules

extension Markdown {
  private static var reasonsShown: Int { 10 }

  /// Recommendations: a table of all, then each with its reasons.
  static func page(_ list: Recommendations) -> String {
    let facts = list.diagnosis.facts
    var page = "# \(escaped(facts.org.company.text("name") ?? "Recommendations"))\n\n"
    page += table(
      ["rank", "recommendation", "kind", "findings", "score", "effort", "tables"],
      list.all.map { item in
        [
          "\(item.rank)", item.title, item.action.kind.rawValue, "\(item.findings.count)",
          numberText(item.score), item.criteria.effort.map(numberText) ?? "not known",
          item.canApply ? counted(item.changes.count, "change") : "",
        ]
      })
    for item in list.all {
      page += "\n## \(item.rank). \(escaped(item.title))\n\n`\(item.id)`\n\n"
      page += self.list(item.findings.prefix(reasonsShown).map(\.violation.message))
      if item.findings.count > reasonsShown {
        page += "\nand \(item.findings.count - reasonsShown) more; the JSON has all.\n"
      }
      if !item.details.isEmpty { page += "\n**Do.**\n\n" + self.list(item.details) }
      if !item.obstacles.isEmpty { page += "\n**But.**\n\n" + self.list(item.obstacles) }
      if !item.action.tryFirst.isEmpty {
        page += "\n**Try first.** \(escaped(item.action.tryFirst))\n"
      }
      if !item.needs.isEmpty {
        page += "\n**After.** \(escaped(item.needs.joined(separator: ", ")))\n"
      }
      page += "\n**Unless.** \(escaped(item.wouldChange.joined(separator: " ")))\n"
      let sources = unique(
        item.benchmarks.map { "\($0.source.id), \($0.locator) (\($0.grade.rawValue))" })
      if !sources.isEmpty { page += "\n**Source.** \(escaped(sources.joined(separator: "; ")))\n" }
    }
    return page
  }

  /// A plan as a table of steps, then what fills them.
  static func page(_ plan: Plan) -> String {
    let facts = plan.list.diagnosis.facts
    let company = facts.org.company.text("name").map { "\($0): " } ?? ""
    var page = "# \(escaped(company + plan.name))\n\n"
    page += table(
      ["step", "when", "what", "owner", "result", "done when"],
      plan.steps.map { step in
        let days = step.days.map { " (\($0.lowerBound.iso) to \($0.upperBound.iso))" } ?? ""
        return [
          "\(step.number)", step.when + days, step.action,
          step.owner.map(facts.call) ?? "to be named", step.deliverable,
          step.exits.joined(separator: " "),
        ]
      })
    for step in plan.steps where !step.recommendations.isEmpty {
      page += "\n## Step \(step.number)\n\n"
      page += list(step.recommendations.map { "\($0.title) (\($0.id))" })
    }
    return page
  }

  /// What trying recommendations leads to.
  static func page(_ trial: Trial) -> String {
    var page = "# Tried\n\n"
    page += table(
      ["recommendation", "changes", "not on the tables"],
      trial.applied.map {
        [$0.title, "\($0.changes.count)", $0.obstacles.joined(separator: " ")]
      })
    return page + "\n" + self.page(trial.comparison)
  }
}
