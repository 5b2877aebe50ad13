import OrgModel

/// A number to compare with, from one source. Rows that share a key are the same
/// quantity in the words of several sources.
public struct Benchmark: Sendable, Equatable {
  /// E.g. `csm-ratio.enterprise`.
  public let key: String
  /// A point.
  public let value: Double?
  /// The lower end of a band; nil is open.
  public let low: Double?
  /// The upper end of a band; nil is open.
  public let high: Double?
  /// Whether `high` itself is outside the band.
  public let isHalfOpen: Bool
  /// What is counted.
  public let unit: String
  /// Whom it speaks of.
  public let population: String
  /// Where it comes from.
  public let source: Source
  /// Where in the source.
  public let locator: String
  /// How good the evidence is.
  public let grade: Grade
  /// Items of the seed checklist.
  public let items: [Int]
  /// What to know about it.
  public let note: String
  /// The plugin that brought it; nil for what is built in.
  public let plugin: String?

  /// A row with everything that is known of it.
  public init(
    key: String, value: Double?, low: Double?, high: Double?, isHalfOpen: Bool, unit: String,
    population: String, source: Source, locator: String, grade: Grade, items: [Int], note: String,
    plugin: String? = nil
  ) {
    self.key = key
    self.value = value
    self.low = low
    self.high = high
    self.isHalfOpen = isHalfOpen
    self.unit = unit
    self.population = population
    self.source = source
    self.locator = locator
    self.grade = grade
    self.items = items
    self.note = note
    self.plugin = plugin
  }

  static let columns = [
    "key", "value", "low", "high", "bounds", "unit", "population", "year", "source_id", "locator",
    "grade", "items", "note",
  ]

  /// The unit of a statement without a number.
  public static let principle = "principle"

  /// Whether `number` is inside the band.
  public func contains(_ number: Double) -> Bool {
    if let low, number < low { return false }
    if let high, isHalfOpen ? number >= high : number > high { return false }
    return true
  }

  /// Reads `benchmarks.csv`, ordered by key and then as in the file.
  ///
  /// Errors, each with its place: a blank key, unit, population or locator; an unknown
  /// source, grade or item; a band that is inverted or without numbers; a grade better
  /// than the source's, so that our own statements are always assumptions.
  static func read(_ text: String, sources: [Source]) throws -> [Benchmark] {
    let byID = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0) })
    let rows = try CatalogRows("benchmarks.csv", text, columns: columns).rows
    let benchmarks = try rows.map { try read($0, sources: byID) }
    return benchmarks.enumerated()
      .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element)
  }

  private static func read(
    _ row: CatalogRows.Row, sources: [String: Source]
  ) throws -> Benchmark {
    guard let source = sources[try row.required("source_id")] else {
      throw row.error("is not a source", "source_id")
    }
    guard let grade = Grade(rawValue: row["grade"]) else {
      throw row.error("is not a grade", "grade")
    }
    guard grade <= source.grade else {
      throw row.error("is better than the source's own grade, \(source.grade.rawValue)", "grade")
    }
    guard ["closed", "half-open"].contains(row["bounds"]) else {
      throw row.error("must be closed or half-open", "bounds")
    }
    let (value, low, high) = (
      try row.number("value"), try row.number("low"), try row.number("high")
    )
    let unit = try row.required("unit")
    if value == nil, low == nil, high == nil, unit != principle {
      throw row.error("needs a number in value, low or high", "unit")
    }
    if let low, let high, low > high { throw row.error("is below the low end", "high") }
    let items = try row["items"].split(separator: ",").map { item in
      guard let number = Int(item), number > 0 else {
        throw row.error("must list item numbers", "items")
      }
      return number
    }
    return Benchmark(
      key: try row.required("key"), value: value, low: low, high: high,
      isHalfOpen: row["bounds"] == "half-open", unit: unit,
      population: try row.required("population"), source: source,
      locator: try row.required("locator"), grade: grade, items: items, note: row["note"])
  }
}
