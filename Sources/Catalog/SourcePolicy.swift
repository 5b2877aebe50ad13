import OrgModel

/// Whose word counts where sources disagree.
///
/// Rows of a preferred source come before the others of their key, and the first row
/// of a key decides. Nothing is hidden: the others are still shown.
public struct SourcePolicy: Sendable, Equatable {
  /// Preferred sources for every key, most preferred first.
  public var sources: [String]
  /// The preferred source of a single key.
  public var sourceOfKey: [String: String]

  /// The order of the catalogue, unless stated otherwise.
  public init(sources: [String] = [], sourceOfKey: [String: String] = [:]) {
    self.sources = sources
    self.sourceOfKey = sourceOfKey
  }

  /// How early a row comes among those of its key; lower is earlier. What a company
  /// states for itself comes first.
  func rank(_ benchmark: Benchmark) -> Int {
    if benchmark.isOwn { return -2 }
    if sourceOfKey[benchmark.key] == benchmark.source.id { return -1 }
    return sources.firstIndex(of: benchmark.source.id) ?? sources.count
  }
}
