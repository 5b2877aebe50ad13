extension Source {
  /// The id that a company's own benchmarks have as their source.
  public static let ownID = "company"
}

extension Benchmark {
  /// Whether the company itself states it, instead of a source of the catalogue.
  public var isOwn: Bool { source.id == Source.ownID }

  /// What a company states for itself where the catalogue has `row`: the same quantity,
  /// with its own ends.
  ///
  /// - Parameters:
  ///   - origin: Where the company has it from; the locator.
  ///   - document: The file in which it says so.
  public init(
    ownInsteadOf row: Benchmark, value: Double?, low: Double?, high: Double?, origin: String,
    reason: String?, document: String
  ) {
    self.init(
      key: row.key, value: value, low: low, high: high, isHalfOpen: row.isHalfOpen && high != nil,
      unit: row.unit, population: "this company",
      source: Source(
        id: Source.ownID, title: "The company's own benchmarks", publisher: "the company",
        document: document, grade: .practice, note: ""),
      locator: origin, grade: .practice, items: [], note: reason ?? "")
  }
}
