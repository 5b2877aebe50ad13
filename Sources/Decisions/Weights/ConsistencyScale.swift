/// What the consistency of judgements is measured by: Saaty's random index by number of
/// criteria, and the ratio that is not to be passed. Both come from the catalogue.
public struct ConsistencyScale: Sendable {
  /// Mean consistency index of random matrices, by their size.
  public let randomIndex: [Int: Double]
  /// The greatest consistency ratio that judgements are accepted with.
  public let limit: Double

  /// A scale of these numbers.
  public init(randomIndex: [Int: Double], limit: Double) {
    self.randomIndex = randomIndex
    self.limit = limit
  }
}
