import Catalog
import Facts
import JSON
import OrgModel
import Recommendations
import Rules

/// Something that a plugin brings.
public enum Contribution: Sendable {
  /// A way to put accounts into segments, with the ratios of its segments as benchmarks.
  case segmentScheme(any SegmentScheme, title: String, ratios: [Benchmark])
  /// A number to compare with.
  case benchmark(Benchmark, goesBefore: Bool)
  /// Where statements come from.
  case source(Source)
  /// A record of the catalogue: its cells by column, one dictionary a row.
  case record(RecordKind, id: String, title: String, rows: [[String: String]])
  /// A word of exports.
  case phrase(PluginPhrase)
  /// Options, what they are judged by, and how facts become scores.
  case decisionModel(PluginDecisionModel)
  /// Something that can be wrong with an organisation.
  case rule(ContributedRule)

  /// The kind in documents.
  public var kind: String {
    switch self {
    case .segmentScheme: "segment-scheme"
    case .benchmark: "benchmark"
    case .source: "source"
    case .record(let kind, _, _, _): kind.name
    case .phrase: "phrase"
    case .decisionModel: "decision-model"
    case .rule: "rule"
    }
  }

  /// What it is selected or looked up by.
  public var id: String {
    switch self {
    case .segmentScheme(let scheme, _, _): scheme.id
    case .benchmark(let row, _): row.key
    case .source(let source): source.id
    case .record(_, let id, _, _): id
    case .phrase(let phrase): phrase.phrase
    case .decisionModel(let model): model.id
    case .rule(let rule): rule.id
    }
  }

  /// What it is, in a few words.
  public var title: String {
    switch self {
    case .segmentScheme(_, let title, _): title
    case .benchmark(let row, let goesBefore):
      "\(row.unit), \(row.population)" + (goesBefore ? "; decides" : "")
    case .source(let source): source.title
    case .record(_, _, let title, _): title
    case .phrase(let phrase): "\(phrase.kind): \(phrase.value)"
    case .decisionModel(let model): model.question
    case .rule(let rule): rule.info.summary
    }
  }
}

/// A word of exports and its meaning: of a column (`status`, `segment`), else of a
/// title.
public struct PluginPhrase: Sendable, Equatable {
  /// What it is about.
  public let kind: String
  /// The words.
  public let phrase: String
  /// What they mean.
  public let value: String

  /// Whether it is about titles.
  var isOfTitles: Bool { Vocabulary.Kind(rawValue: kind) == nil }
}

/// A decision model as its manifest has it.
public struct PluginDecisionModel: Sendable {
  /// `plugin:name`.
  public let id: String
  /// What it answers.
  public let question: String
  let file: String
  let pointer: String
  let document: JSONValue

  /// The model itself. `catalog` has what the plugin adds. Errors: as `ModelReader`, with
  /// the place in the manifest.
  func model(_ catalog: Catalog) throws -> DecisionModel {
    do {
      return try ModelReader(file: file, catalog: catalog).read(document, at: pointer)
    } catch var error as OrgError where error.code == .badInput {
      error.code = .refused
      throw error
    }
  }
}

extension CatalogAddition {
  /// What plugins bring to the catalogue.
  init(_ contributions: [Contribution]) {
    self.init()
    for contribution in contributions {
      switch contribution {
      case .segmentScheme(_, _, let ratios): benchmarksAfter += ratios
      case .benchmark(let row, true): benchmarksBefore.append(row)
      case .benchmark(let row, false): benchmarksAfter.append(row)
      case .source(let source): sources.append(source)
      case .record(let kind, _, _, let rows): rows.forEach { add($0, to: kind) }
      case .phrase(let phrase):
        if let kind = Vocabulary.Kind(rawValue: phrase.kind) {
          phrases.append(.init(kind, phrase.phrase, means: phrase.value))
        }
      case .rule(let rule): benchmarksAfter += rule.expectation?.benchmarks ?? []
      case .decisionModel: break
      }
    }
  }
}
