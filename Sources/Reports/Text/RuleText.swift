import Catalog
import Rules

extension TextPage {
  /// A rule's page.
  mutating func add(_ rule: any Rule.Type, _ catalog: Catalog) {
    paragraph(
      "\(rule.id) \u{B7} \(rule.info.severity.name) \u{B7} \(rule.info.area.rawValue)", .strong)
    skip()
    for (name, text) in [
      ("what", rule.info.summary), ("why", rule.info.why), ("how", rule.info.how),
      ("remedy", rule.info.remedy),
    ] {
      let padding = String(repeating: " ", count: 8 - name.count)
      paragraph(text, lead: styled(name, .faint) + padding, leadWidth: 8, hanging: 8)
    }
    skip()
    add(rule.info.benchmarks.flatMap { Array(catalog[$0]) })
    skip()
    paragraph("examples", .faint)
    for example in rule.examples {
      let sides = example.parts
      var outcome = example.verdict.name
      if case .violated(let subjects) = example.verdict {
        outcome += " at \(subjects.joined(separator: ", "))"
      }
      let organisation = sides.isEmpty ? "nothing" : sides.joined(separator: " ")
      paragraph("\(organisation): \(outcome)", lead: "  ", leadWidth: 2, hanging: 4)
    }
  }

  /// The list of all rules.
  mutating func add(_ rules: [any Rule.Type]) {
    table(
      ["rule", "severity", "area", "what"], [.left, .left, .left, .left],
      rules.map { [$0.id, $0.info.severity.name, $0.info.area.rawValue, $0.info.summary] })
  }
}
