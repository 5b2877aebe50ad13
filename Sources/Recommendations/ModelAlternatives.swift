import Catalog
import Facts
import OrgModel
import Rules

/// Asks the decision models behind actions, each once, and writes what they say of the
/// alternatives into the drafts.
struct ModelAlternatives {
  private let facts: Facts
  private let models: DecisionModels
  private var answers: [String: ModelAnswer] = [:]

  init(_ facts: Facts) throws {
    self.facts = facts
    models = try DecisionModels(facts.catalog)
  }

  /// Adds the options of the draft's model with their scores, and the fact that would put
  /// another one first. Where the model does not apply, nothing. Errors: a broken model.
  mutating func note(in draft: inout Draft) throws {
    guard let id = draft.action.model, let answer = try answer(id, about: draft),
      answer.isApplicable
    else { return }
    draft.preferred = answer.options.filter { $0.rank > 0 }.map(\.option.id)
    draft.modelAlternatives = answer.options.map(Alternative.init)
    if let fact = answer.decisive ?? answer.turningPoints.first,
      let outcome = fact.outcomes.first(where: { $0.winners != Self.winners(answer) })
    {
      let winners = outcome.winners.joined(separator: " or ")
      draft.wouldChange.append(
        winners.isEmpty
          ? "No option would be left if \(fact.fact) were \(outcome.value)."
          : "The model \(id) would put \(winners) first if \(fact.fact) were \(outcome.value).")
    }
  }

  private static func winners(_ answer: ModelAnswer) -> [String] {
    answer.winners.map { answer.options[$0].option.id }
  }

  /// The answer about the part of the company that the draft is about; nil where the model
  /// is asked by parts and the draft is about none of them.
  private mutating func answer(_ id: String, about draft: Draft) throws -> ModelAnswer? {
    let model = try models.model(id)
    var subject: String?
    if !model.subjects.isEmpty {
      let isCsm = draft.action.kind == .accounts || draft.action.id == "hire:csm-for-segment"
      let candidates = [isCsm ? "customer-success" : nil, draft.subject?.id].compactMap { $0 }
      subject = candidates.first(where: model.subjects.contains)
      guard subject != nil else { return nil }
    }
    let key = "\(id) \(subject ?? "")"
    if let known = answers[key] { return known }
    let answer = try model.answer(facts, about: subject)
    answers[key] = answer
    return answer
  }
}

extension Alternative {
  /// An option as a decision model scores it.
  init(_ choice: ModelAnswer.Choice) {
    let closed = choice.gates.first { $0.standing == .closed }
    option = choice.option.id
    summary = choice.option.name + (closed.map { "; ruled out: \($0.gate.why)" } ?? "")
    let isClosed = choice.score.isNaN
    score = isClosed ? nil : choice.score
    low = isClosed ? nil : choice.low
    high = isClosed ? nil : choice.high
    rank = choice.rank
    isChosen = false
  }
}
