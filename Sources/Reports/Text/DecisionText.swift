import Decisions
import Rules

extension TextPage {
  /// A decision: who is first, by how much, and what would change it.
  mutating func add(_ analysis: DecisionAnalysis) {
    let document = DecisionDocument(analysis)
    verdict(document, analysis)
    ranking(document, analysis)
    weights(document, analysis)
    challengers(document)
    disagreement(document)
    if let workshop = document.workshop.value { add(workshop) }
    for note in document.notes {
      skip()
      paragraph(note, .faint)
    }
  }

  private mutating func verdict(_ document: DecisionDocument, _ analysis: DecisionAnalysis) {
    let winners = document.winners.joined(separator: " and ")
    var sentence =
      document.winners.count == 1 ? "\(winners) is first" : "\(winners) share the first place"
    let scale =
      document.normalization == "none"
      ? "values as given" : "values normalised by \(document.normalization)"
    sentence += " by \(document.method), \(scale)"
    if let margin = document.margin.value, document.winners.count == 1 {
      sentence += ", \(decimals(margin.difference)) ahead of \(margin.runner_up)"
    }
    paragraph(sentence + ".", .strong)
    if let set = document.compromise_set, set.count > 1 {
      let reason =
        document.acceptable_advantage == false
        ? "its advantage is too small" : "it is first neither by S nor by R"
      paragraph(
        "VIKOR does not let it stand alone, as \(reason): "
          + "the compromise is \(set.joined(separator: ", ")).", .warning)
    }
    skip()
  }

  private mutating func ranking(_ document: DecisionDocument, _ analysis: DecisionAnalysis) {
    let robustness = document.robustness
    let hasRanges = document.ranking.contains { $0.best_case != nil }
    table(
      ["rank", "option", "score", "first for"] + (hasRanges ? ["ranks possible"] : []) + ["remark"],
      [.right, .left, .right, .right] + (hasRanges ? [.left] : []) + [.left],
      document.ranking.prefix(50).map { row in
        let share = robustness.acceptability[row.option] ?? 0
        let ranks = row.best_case.map { best in
          row.worst_case.map { "\(best.rank) to \($0.rank)" } ?? ""
        }
        return ["\(row.rank)", row.option, decimals(row.score), percentage(share)]
          + (hasRanges ? [ranks ?? ""] : [])
          + [robustness.dominated[row.option].map { "\($0) is at least as good in all" } ?? ""]
      })
    if document.ranking.count > 50 { paragraph("and \(document.ranking.count - 50) more", .faint) }
    let error = analysis.acceptability.standardErrors.max() ?? 0
    paragraph(
      "\"First for\" is the share of all weights that fit what is known of them and put the "
        + "option first, in the additive model; "
        + (robustness.exact
          ? "exact."
          : "from \(grouped(Double(robustness.samples))) draws, standard error "
            + (error.isNaN ? "not known." : "up to \(decimals(error * 100)) points.")),
      .faint)
    skip()
  }

  private mutating func weights(_ document: DecisionDocument, _ analysis: DecisionAnalysis) {
    table(
      ["criterion", "wanted", "weight", "winner stays from", "to"],
      [.left, .left, .right, .right, .right],
      analysis.decision.criteria.map { criterion in
        let ends = document.robustness.weight_intervals[criterion.id]
        return [
          criterion.id, criterion.direction == .max ? "more" : "less",
          percentage(document.weights[criterion.id] ?? 0), ends.map { percentage($0[0]) } ?? "",
          ends.map { percentage($0[1]) } ?? "",
        ]
      })
    var line = "Weights: \(document.weights_source)."
    if let ratio = document.consistency_ratio.value {
      line += " Consistency ratio \(decimals(ratio))."
    }
    paragraph(line, .faint)
    let nearest = analysis.decision.criteria.compactMap { criterion in
      document.robustness.weight_intervals[criterion.id].flatMap { ends in
        let weight = document.weights[criterion.id] ?? 0
        let moves = [(ends[1] - weight, ends[1], 1.0), (weight - ends[0], ends[0], 0)]
          .filter { $0.1 != $0.2 }
        return moves.min { $0.0 < $1.0 }.map { (criterion.id, weight, $0.0, $0.1) }
      }
    }.min { $0.2 < $1.2 }
    if let (id, weight, _, end) = nearest {
      paragraph(
        "The winner changes first if \(id) goes from \(percentage(weight)) to "
          + "\(end > weight ? "more" : "less") than \(percentage(end)), the others in proportion.")
    } else if document.ranking.count > 1, !document.robustness.weight_intervals.isEmpty {
      paragraph("No change of a single weight makes another option the winner.")
    }
  }

  private mutating func challengers(_ document: DecisionDocument) {
    guard !document.robustness.to_win.isEmpty else { return }
    skip()
    paragraph("What would have to be true for another to win", .strong)
    for challenger in document.robustness.to_win {
      var parts: [String] = []
      if let change = challenger.score.value {
        parts.append(
          "\(change.criterion) \(decimals(change.to)) instead of \(decimals(change.from))")
      } else {
        parts.append("no single value suffices")
      }
      if let moved = challenger.weight_moved.value {
        let model = challenger.model == document.method ? "" : " (additive model)"
        parts.append(
          moved > 0
            ? "or \(percentage(moved)) of the weight elsewhere\(model)"
            : "and it is first already in the additive model")
      } else {
        parts.append("and it is first under no weights")
      }
      paragraph("\(challenger.option): \(parts.joined(separator: ", ")).", hanging: 2)
    }
  }

  private mutating func disagreement(_ document: DecisionDocument) {
    let others = document.robustness.agreement.filter { !$0.winners.isEmpty }
    skip()
    let dissent = others.filter { Set($0.winners).isDisjoint(with: document.winners) }
    if dissent.isEmpty, !others.isEmpty {
      paragraph("All methods that can take the values put the same option first.")
    }
    for other in dissent {
      let tau = other.tau.value.map { ", tau \(decimals($0))" } ?? ""
      paragraph(
        "\(other.method) puts \(other.winners.joined(separator: ", ")) first\(tau).", .warning)
    }
    for other in document.robustness.agreement where other.winners.isEmpty {
      paragraph("\(other.method) cannot take these values.", .faint)
    }
    let reversals = (document.robustness.rank_reversals.value ?? []).filter(\.changes_winner)
    for reversal in reversals.prefix(6) {
      let change =
        switch reversal.change {
        case "drop-option": "without the option \(reversal.id)"
        case "copy-option": "with a copy of the option \(reversal.id)"
        default: "without the criterion \(reversal.id)"
        }
      paragraph("\(reversal.winner) is first \(change).", .warning)
    }
  }

  private mutating func add(_ workshop: DecisionDocument.Workshop) {
    skip()
    paragraph("Scores of \(workshop.leaders.count) leaders, mean and spread", .strong)
    table(
      ["option", "criterion", "mean", "deviation", "from", "to"],
      [.left, .left, .right, .right, .right, .right],
      workshop.scores.map { score in
        func text(_ value: Double?) -> String { value.map(decimals) ?? "-" }
        return [
          score.option, score.criterion, text(score.mean.value), text(score.deviation.value),
          text(score.low.value), text(score.high.value),
        ]
      })
    for leader in workshop.leaders {
      paragraph("\(leader.leader) alone: \(leader.winners.joined(separator: ", ")) first.")
    }
  }
}

/// A number with as many decimals as a reader needs: three, or more if it is small.
private func decimals(_ value: Double) -> String {
  let size = abs(value)
  if size >= 1000 || value == value.rounded() { return numberText(value) }
  var scale = 1000.0
  while size * scale < 10, scale < 1e6 { scale *= 10 }
  let text = "\((value * scale).rounded() / scale)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A share as a percentage with one decimal.
private func percentage(_ share: Double) -> String {
  numberText((share * 1000).rounded() / 10) + "%"
}
