import Catalog
import Decisions
import Facts
import Rules

/// What a model says of one company: which option is first, how sure that is, why, and what
/// would change it.
public struct ModelAnswer: Sendable {
  /// The model.
  public let model: DecisionModel
  /// The part of the company that is spoken of; nil: all of it.
  public let subject: String?
  /// Whether the question makes sense here; unknown counts as yes.
  public let isApplicable: Bool
  /// Every option, from best to worst; those that gates close come last, in the model's order.
  public let options: [Choice]
  /// Options of rank 1, as places in `options`; empty if all are closed or the question makes
  /// no sense here.
  public let winners: [Int]
  /// The decision behind it, over the options that are not closed; nil if there are none.
  public let analysis: DecisionAnalysis?
  /// Whether no fact that is unknown can put another option first or close the winner.
  public let isSettled: Bool
  /// Everything that is missing, in the order of the model.
  public let missing: [Datum]
  /// Facts that are not known, those that would change the most first. The first one is the
  /// next question to ask.
  public let openFacts: [FactEffect]
  /// Known facts of which another value would put another option first, the nearest first.
  public let turningPoints: [FactEffect]
  /// What the answer is under each reading of each dispute.
  public let readings: [ReadingResult]
  /// Ids of all sources that the answer rests on, ordered.
  public let sources: [String]

  /// The fact that would change the winner most; nil if none of those unknown can.
  public var decisive: FactEffect? { openFacts.first { $0.changesWinner } }

  /// Whether gates let an option be chosen.
  public enum Standing: String, Sendable {
    case open
    /// A fact that a gate looks at is not known.
    case conditional
    case closed
  }

  /// One option.
  public struct Choice: Sendable {
    /// The option.
    public let option: DecisionModel.Option
    /// Its number among the model's options.
    public let number: Int
    /// Whether gates let it be chosen.
    public let standing: Standing
    /// From 1; equal scores share a rank. 0 if it is closed.
    public let rank: Int
    /// The weighted mean of its scores, on their scale; NaN if it is closed.
    public let score: Double
    /// The least that it is, whatever is unknown.
    public let low: Double
    /// The most that it is, whatever is unknown.
    public let high: Double
    /// Share of weights and unknown values for which it is first; NaN if it is closed.
    public let acceptability: Double
    /// One for each criterion, in the model's order.
    public let ratings: [ModelRating]
    /// What each of its gates says.
    public let gates: [GateResult]
  }

  /// What a gate says here.
  public struct GateResult: Sendable {
    /// The gate.
    public let gate: DecisionModel.Gate
    /// Whether it closes the option (`closed`), or may (`conditional`).
    public let standing: Standing
    /// What facts it rests on, e.g. `arr is 4,000,000; 10,000,000 or more is wanted (S4)`.
    public let basis: String
    /// What is missing to tell.
    public let missing: [Datum]
  }

  /// What the answer is if one side of a dispute is right.
  public struct ReadingResult: Sendable {
    /// The contradiction's record, e.g. `c12`.
    public let contradiction: String
    /// The side.
    public let reading: DecisionModel.Reading
    /// Whether it is the one that decided.
    public let isChosen: Bool
    /// Ids of the options of rank 1 under it.
    public let winners: [String]
    /// Ids of the options that are closed under it.
    public let closed: [String]
  }
}

/// What an option is worth on one criterion: a score, or the range of all that may hold as
/// long as facts are unknown.
public struct ModelRating: Sendable {
  /// The criterion.
  public let criterion: DecisionModel.Criterion
  /// The least score that may hold.
  public let low: Double
  /// The greatest score that may hold; the least where all is known.
  public let high: Double
  /// What it rests on; several only where facts are unknown. Empty: no rating speaks of it.
  public let reasons: [Reason]
  /// What is missing to tell which of them holds.
  public let missing: [Datum]

  /// One score that holds or may hold.
  public struct Reason: Sendable {
    /// The score.
    public let score: Double
    /// Why, in a sentence.
    public let why: String
    /// Who says so; nil where no rating holds and the criterion's own score is taken.
    public let citation: Citation?
    /// Whether it holds whatever is unknown.
    public let isCertain: Bool
  }
}

/// What other values of a fact would do to an answer.
public struct FactEffect: Sendable {
  /// The fact, e.g. `arr`, `practices.clean_crm` or `roles.cro`.
  public let fact: String
  /// The value here; nil if it is not known.
  public let current: FactValue?
  /// What would tell it.
  public let data: [Datum]
  /// What each value that the model tells apart would lead to.
  public let outcomes: [Outcome]
  /// Whether some value puts another option first.
  public let changesWinner: Bool
  /// By how much the winner's lead differs between values at most, in points.
  public let swing: Double

  /// What one value leads to.
  public struct Outcome: Sendable {
    /// The value in words, e.g. `under 10,000,000`.
    public let value: String
    /// Ids of the options of rank 1 then.
    public let winners: [String]
  }
}

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
