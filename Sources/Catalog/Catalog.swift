import OrgModel

/// The catalogue: everything that is known before any company is looked at.
public final class Catalog: Sendable {
  /// Where the knowledge comes from.
  public let sources: [Source]
  /// Numbers to compare with, ordered by key; the first row of a key decides.
  public let benchmarks: [Benchmark]
  /// Roles, structures, procedures and all other records, ordered by kind.
  public let recordSets: [RecordSet]
  /// Words of exports.
  public let vocabulary: Vocabulary
  /// Headers of exports.
  public let aliases: FieldAliases
  /// How to ask for what is missing.
  public let questions: [Question]
  /// Whose word counts where sources disagree.
  public let policy: SourcePolicy

  /// Reads and checks the embedded files, and joins the company's `own` benchmarks and
  /// what plugins add. Errors name file, row and column; `.notFound` for a policy that
  /// names an unknown source or key.
  public init(
    policy: SourcePolicy = SourcePolicy(), own: [Benchmark] = [],
    adding additions: [CatalogAddition] = []
  ) throws {
    self.policy = policy
    func text(_ name: String) throws -> String { try CatalogFile.named(name).text }
    let builtInSources = try Source.read(text("sources.csv"))
    sources = builtInSources + additions.flatMap(\.sources)
    let builtIn = try Benchmark.read(text("benchmarks.csv"), sources: builtInSources)
    let before = own + additions.flatMap(\.benchmarksBefore)
    benchmarks =
      (before + builtIn + additions.flatMap(\.benchmarksAfter))
      .enumerated()
      .sorted {
        ($0.element.key, policy.rank($0.element), $0.offset)
          < ($1.element.key, policy.rank($1.element), $1.offset)
      }
      .map(\.element)
    recordSets = try RecordKind.all.map { kind in
      try RecordSet(
        kind, try CatalogFile.named(kind.file).bytes,
        adding: additions.flatMap { $0.rows(of: kind) })
    }
    vocabulary = try Vocabulary(
      text("vocabulary.csv"), adding: additions.flatMap(\.phrases))
    aliases = try FieldAliases(text("fields.csv"))
    questions = try Question.read(text("questions.csv"))
    try check(policy)
  }

  /// The range of `benchmarks` that has `key`; empty if none. O(log n).
  public func range(of key: String) -> Range<Int> {
    let first = firstIndex { $0.key >= key }
    let end = firstIndex { $0.key > key }
    return first..<end
  }

  /// The rows that have `key`.
  public subscript(key: String) -> ArraySlice<Benchmark> { benchmarks[range(of: key)] }

  /// The rows that have `key` or whose key begins with `key` and a dot. Errors:
  /// `.notFound`, with the nearest key.
  public func benchmarks(matching key: String) throws -> [Benchmark] {
    let found = benchmarks.filter { $0.key == key || $0.key.hasPrefix(key + ".") }
    guard found.isEmpty else { return found }
    var keys = Set(benchmarks.map(\.key))
    for key in keys { keys.insert(String(key.prefix { $0 != "." })) }
    throw OrgError.notFound("benchmark", key, among: keys.sorted())
  }

  private func check(_ policy: SourcePolicy) throws {
    let ids = sources.map(\.id)
    for source in policy.sources + policy.sourceOfKey.values.sorted() where !ids.contains(source) {
      throw OrgError.notFound("source", source, among: ids)
    }
    for key in policy.sourceOfKey.keys.sorted() where range(of: key).isEmpty {
      throw OrgError.notFound("benchmark", key, among: unique(benchmarks.map(\.key)))
    }
  }

  private func firstIndex(where isReached: (Benchmark) -> Bool) -> Int {
    var (low, high) = (0, benchmarks.count)
    while low < high {
      let middle = low + (high - low) / 2
      if isReached(benchmarks[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
