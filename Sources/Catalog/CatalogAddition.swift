/// Knowledge that joins the embedded catalogue: what a plugin contributes to it.
///
/// Whoever makes it has checked it. Ids are the plugin's own, so nothing built in is
/// replaced; benchmarks share keys with built-in rows, and both are shown.
public struct CatalogAddition: Sendable {
  /// A word of exports and its meaning.
  public struct Phrase: Sendable, Equatable {
    /// What it is about.
    public let kind: Vocabulary.Kind
    /// The words.
    public let phrase: String
    /// What they mean.
    public let value: String

    /// A phrase and its meaning.
    public init(_ kind: Vocabulary.Kind, _ phrase: String, means value: String) {
      self.kind = kind
      self.phrase = phrase
      self.value = value
    }
  }

  /// Where its statements come from.
  public var sources: [Source] = []
  /// Rows that decide where built-in rows of the same key would.
  public var benchmarksBefore: [Benchmark] = []
  /// Rows that are shown beside the built-in ones of the same key.
  public var benchmarksAfter: [Benchmark] = []
  /// Words of exports.
  public var phrases: [Phrase] = []
  private var records: [String: [[String]]] = [:]

  /// Nothing yet.
  public init() {}

  /// Adds a record: its cells by the names of the kind's columns; the others stay blank.
  public mutating func add(_ cells: [String: String], to kind: RecordKind) {
    records[kind.name, default: []].append(kind.header.map { cells[$0] ?? "" })
  }

  /// The rows of a kind, sources included.
  func rows(of kind: RecordKind) -> [[String]] {
    guard kind.name == "source" else { return records[kind.name] ?? [] }
    return sources.map { source in
      [
        source.id, source.title, source.publisher, source.document, source.grade.rawValue,
        source.note,
      ]
    }
  }
}
