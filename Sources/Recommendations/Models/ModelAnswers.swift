import Catalog
import Facts

/// What a model says of a company: one answer, or one for each of its subjects.
public struct ModelAnswers: Sendable {
  /// The model.
  public let model: DecisionModel
  /// The answers, in the order of the model's subjects.
  public let all: [ModelAnswer]
  /// What was compared with.
  public let catalog: Catalog

  /// Asks `model` about a company, or about one of its subjects. Errors: as
  /// `DecisionModel.answer(_:about:settings:)`.
  public init(
    _ model: DecisionModel, _ facts: Facts, about subject: String? = nil,
    settings: ModelSettings = ModelSettings()
  ) throws {
    self.model = model
    catalog = facts.catalog
    all =
      try subject.map { [try model.answer(facts, about: $0, settings: settings)] }
      ?? model.answers(facts, settings: settings)
  }
}
