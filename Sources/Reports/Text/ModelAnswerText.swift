import Catalog
import Recommendations
import Rules

extension TextPage {
  /// What a model says: who is first, why, and what would change it.
  mutating func add(_ answers: ModelAnswers) {
    paragraph(answers.model.question, .strong)
    for answer in answers.all {
      skip()
      if let subject = answer.subject { paragraph("\(subject):", .strong) }
      add(answer, answers.catalog)
    }
    skip()
    for note in answers.model.notes { paragraph(note, .faint) }
  }

  private mutating func add(_ answer: ModelAnswer, _ catalog: Catalog) {
    guard answer.isApplicable else {
      let wanted = answer.model.applicability?.text(catalog) ?? ""
      paragraph("Not asked here: it wants \(wanted).", .faint)
      return
    }
    verdict(answer)
    skip()
    table(
      ["rank", "option", "score", "from", "to", "first for", "gates"],
      [.right, .left, .right, .right, .right, .right, .left],
      answer.options.map { choice in
        let isClosed = choice.rank == 0
        return [
          isClosed ? "" : "\(choice.rank)", choice.option.id,
          isClosed ? "" : score(choice.score), score(choice.low), score(choice.high),
          isClosed ? "" : percent((choice.acceptability * 1000).rounded() / 1000),
          choice.standing == .open ? "" : choice.standing.rawValue,
        ]
      })
    reasons(answer)
    gates(answer)
    readings(answer)
    changes(answer, catalog)
    paragraph("Sources: \(answer.sources.joined(separator: ", ")).", .faint)
  }

  private mutating func verdict(_ answer: ModelAnswer) {
    let winners = answer.winners.map { answer.options[$0] }
    guard let first = winners.first else {
      paragraph("Every option is closed.", .warning)
      return
    }
    let names = winners.map(\.option.name).joined(separator: " and ")
    var sentence = winners.count == 1 ? "\(names) is first" : "\(names) share the first place"
    if let margin = answer.analysis?.margin, winners.count == 1, answer.options.count > 1 {
      let ahead = score(margin.difference)
      let points = ahead == "1" ? "1 point" : "\(ahead) points"
      sentence += ", \(points) ahead of \(answer.options[1].option.name)"
    }
    let isKnown = answer.missing.isEmpty
    sentence +=
      isKnown
      ? "."
      : answer.isSettled
        ? "; nothing that is unknown changes this." : "; what is unknown could change this."
    paragraph(sentence, .strong)
    if first.standing == .conditional {
      paragraph("It holds only if what its gates ask for is so, which is not known.", .warning)
    }
    paragraph(first.option.what + ".")
    if !first.option.watchOut.isEmpty {
      paragraph("Watch out: \(first.option.watchOut).", .warning)
    }
  }

  private mutating func reasons(_ answer: ModelAnswer) {
    for winner in answer.winners.prefix(2) {
      let choice = answer.options[winner]
      skip()
      paragraph("Why \(choice.option.name)", .strong)
      for rating in choice.ratings {
        for reason in rating.reasons {
          let doubt = reason.isCertain ? "" : "perhaps "
          paragraph(
            "\(doubt)\(numberText(reason.score)) for \(rating.criterion.id): \(reason.why) "
              + "\(reason.citation.map(cite) ?? "(ours)")", hanging: 2)
        }
      }
    }
  }

  private mutating func gates(_ answer: ModelAnswer) {
    let held = answer.options.flatMap { choice in
      choice.gates.filter { $0.standing != .open }.map { (choice, $0) }
    }
    guard !held.isEmpty else { return }
    skip()
    paragraph("Closed, or perhaps closed", .strong)
    for (choice, gate) in held {
      let verb = gate.gate.isSkipped ? "closed if" : "open only with"
      paragraph(
        "\(choice.option.name) is \(gate.standing == .conditional ? "perhaps closed: " : "closed: ")"
          + "\(verb) \(gate.basis). \(gate.gate.why) \(cite(gate.gate.citation))", hanging: 2)
    }
  }

  private mutating func readings(_ answer: ModelAnswer) {
    guard !answer.readings.isEmpty else { return }
    skip()
    paragraph("Where sources disagree", .strong)
    for result in answer.readings {
      let winners = result.winners.isEmpty ? "nothing" : result.winners.joined(separator: ", ")
      paragraph(
        "\(result.contradiction.uppercased()), \(result.reading.what) "
          + "\(cite(result.reading.citation)): \(winners) first"
          + (result.closed.isEmpty ? "" : ", \(result.closed.joined(separator: ", ")) closed")
          + (result.isChosen ? " (taken here)" : "") + ".", hanging: 2)
    }
  }

  private mutating func changes(_ answer: ModelAnswer, _ catalog: Catalog) {
    let open = answer.openFacts.filter(\.changesWinner)
    if !open.isEmpty || !answer.turningPoints.isEmpty {
      skip()
      paragraph("What would change it", .strong)
    }
    for effect in open.prefix(3) {
      let question = effect.data.lazy.compactMap { $0.question(catalog)?.question }.first
      paragraph(
        "\(FactNames.text(effect.fact)) is not known: \(outcomes(effect))."
          + (question.map { " \($0)" } ?? ""), hanging: 2)
    }
    for effect in answer.turningPoints.prefix(3) {
      paragraph(
        "\(FactNames.text(effect.fact)) is \(effect.current?.text ?? ""): \(outcomes(effect)).",
        hanging: 2)
    }
    let others = answer.openFacts.count { !$0.changesWinner }
    if others > 0 {
      paragraph(
        "\(counted(others, "fact")) \(open.isEmpty ? "" : "more ")not known; none alone changes the "
          + "winner.", .faint)
    }
    skip()
  }

  /// `true: pod; false: centralized`.
  private func outcomes(_ effect: FactEffect) -> String {
    effect.outcomes.map { outcome in
      "\(outcome.value): "
        + (outcome.winners.isEmpty ? "none" : outcome.winners.joined(separator: " and "))
    }.joined(separator: "; ")
  }
}

/// A score with two decimals.
private func score(_ value: Double) -> String { numberText((value * 100).rounded() / 100) }
