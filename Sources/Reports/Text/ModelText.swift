import Catalog
import Recommendations
import Rules

extension TextPage {
  /// The list of models.
  mutating func add(_ models: DecisionModels) {
    for model in models.all {
      paragraph("\(model.id): \(model.question)", .strong)
      let each =
        model.subjects.isEmpty ? "" : "; for each of \(model.subjects.joined(separator: ", "))"
      paragraph("  " + model.options.map(\.id).joined(separator: ", ") + each, hanging: 2)
    }
  }

  /// One model: options, criteria, gates and ratings with their sources.
  mutating func add(_ model: DecisionModel, _ catalog: Catalog) {
    paragraph(model.question, .strong)
    skip()
    for option in model.options {
      paragraph("\(option.id): \(option.what) \(cite(option.citation)).", hanging: 2)
      if !option.watchOut.isEmpty {
        paragraph("  Watch out: \(option.watchOut).", hanging: 4, .faint)
      }
    }
    skip()
    let shares = zip(model.criteria, model.normalizedWeights)
    table(
      ["criterion", "weight", "what is judged"], [.left, .right, .left],
      shares.map { [$0.id, percent(($1 * 1000).rounded() / 1000), $0.name] })
    skip()
    if !model.gates.isEmpty { paragraph("Gates", .strong) }
    for gate in model.gates {
      let verb = gate.isSkipped ? "not if" : "only if"
      paragraph(
        "\(model.options[gate.option].id) \(verb) \(gate.condition.text(catalog)): \(gate.why) "
          + "\(cite(gate.citation))\(gate.reading.map { ", reading \($0)" } ?? "").", hanging: 2)
    }
    if !model.gates.isEmpty { skip() }
    paragraph("Ratings", .strong)
    for rating in model.ratings {
      let scores = rating.scores.map { "\(model.options[$0.option].id) \(numberText($0.score))" }
      let condition = rating.condition.map { " if \($0.text(catalog))" } ?? ""
      paragraph(
        "\(model.criteria[rating.criterion].id): \(scores.joined(separator: ", "))\(condition): "
          + "\(rating.why) \(cite(rating.citation))"
          + "\(rating.reading.map { ", reading \($0)" } ?? "").", hanging: 2)
    }
    for dispute in model.disputes {
      skip()
      paragraph("Sources disagree (\(dispute.contradiction.uppercased()))", .strong)
      for reading in dispute.readings {
        paragraph("\(reading.id): \(reading.what) \(cite(reading.citation)).", hanging: 2)
      }
    }
    skip()
    for note in model.notes { paragraph(note, .faint) }
  }
}

/// A source with its grade, in brackets.
func cite(_ citation: Citation) -> String {
  "(\(citation.source.id), \(citation.grade.rawValue))"
}
