import Catalog
import JSON

/// Who says something, and how good the evidence is.
public struct Citation: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// Where in the source.
  public let locator: String
  /// How good the evidence is; never better than the source's own grade.
  public let grade: Grade
  /// Items of the seed checklist.
  public let items: [Int]
}

/// A question of organisation design as data: options, what they are judged by, what has to
/// be the case for each, and how facts about a company become scores.
///
/// One JSON file each, described by `schemas/model.json` and read by `ModelReader`. A plugin
/// adds a model by adding such a file.
public struct DecisionModel: Sendable {
  /// Its name, e.g. `revops-model`.
  public let id: String
  /// What it answers.
  public let question: String
  /// Parts of the company that it is asked of one by one, e.g. segments; empty: it is asked of
  /// the company as a whole.
  public let subjects: [String]
  /// When the question makes sense; nil: always.
  public let applicability: FactCondition?
  /// What there is to choose from.
  public let options: [Option]
  /// What options are judged by.
  public let criteria: [Criterion]
  /// What has to be the case for an option, or must not.
  public let gates: [Gate]
  /// What facts say of options. Of those with the same option and criterion the first whose
  /// condition is met decides.
  public let ratings: [Rating]
  /// Where sources contradict each other on this question.
  public let disputes: [Dispute]
  /// What to know of the model.
  public let notes: [String]
  /// The file that it was read from.
  public let file: String
  /// The document that it was read from.
  public let document: JSONValue

  /// Something to choose.
  public struct Option: Sendable {
    /// Its name, e.g. `centralized`.
    public let id: String
    /// What people call it.
    public let name: String
    /// What it is.
    public let what: String
    /// What goes wrong with it; empty if no source says.
    public let watchOut: String
    /// Who describes it.
    public let citation: Citation
  }

  /// Something that options are judged by; more is better.
  public struct Criterion: Sendable {
    /// Its name, e.g. `stage`.
    public let id: String
    /// What is judged.
    public let name: String
    /// How much it counts, on any scale.
    public let weight: Double
    /// Who says so.
    public let citation: Citation
    /// The score where no rating speaks of an option: neither for nor against it. Ours.
    public let otherwise: Double
  }

  /// What opens an option, or closes it.
  public struct Gate: Sendable {
    /// The option.
    public let option: Int
    /// Whether the option is closed where the condition is met, instead of where it is not.
    public let isSkipped: Bool
    /// What is looked at.
    public let condition: FactCondition
    /// Why, in a sentence.
    public let why: String
    /// Who says so.
    public let citation: Citation
    /// The reading to which it belongs; nil: it holds under all.
    public let reading: String?
  }

  /// Scores that follow from facts.
  public struct Rating: Sendable {
    /// The criterion.
    public let criterion: Int
    /// When it holds; nil: always.
    public let condition: FactCondition?
    /// Scores on the scale of the catalogue (`decision-matrix.score`), by option.
    public let scores: [(option: Int, score: Double)]
    /// Why, in a sentence.
    public let why: String
    /// Who says so.
    public let citation: Citation
    /// The reading to which it belongs; nil: it holds under all.
    public let reading: String?
  }

  /// A contradiction between sources, and what each side makes of this question.
  public struct Dispute: Sendable {
    /// The contradiction's record, e.g. `c12`.
    public let contradiction: String
    /// The sides; the first decides unless a source is preferred.
    public let readings: [Reading]
  }

  /// One side of a dispute.
  public struct Reading: Sendable {
    /// Its name, e.g. `cro-by-arr`.
    public let id: String
    /// What it says.
    public let what: String
    /// Who says so.
    public let citation: Citation
  }
}

extension DecisionModel {
  /// Every fact that the model looks at, in the order of the file.
  public var factNames: [String] {
    var names: [String] = []
    let conditions = [applicability] + gates.map(\.condition) + ratings.map(\.condition)
    for name in conditions.flatMap({ $0?.tests ?? [] }).map(\.fact) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// Ids of every source that it cites, ordered.
  public var sources: [String] {
    let cited =
      options.map(\.citation) + criteria.map(\.citation) + gates.map(\.citation)
      + ratings.map(\.citation) + disputes.flatMap { $0.readings.map(\.citation) }
    return Set(cited.map(\.source.id)).sorted()
  }

  /// The model's own weights, as shares of 1.
  public var normalizedWeights: [Double] {
    let total = criteria.reduce(0) { $0 + $1.weight }
    return criteria.map { $0.weight / total }
  }
}
