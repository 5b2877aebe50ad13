import OrgModel

/// What is known of the weights beside their values: ranges, and which counts more.
public struct WeightKnowledge: Sendable, Equatable {
  /// By criterion, between which shares of 1 its weight lies.
  public let ranges: [String: ClosedRange<Double>]
  /// Criteria from the most to the least important; those not named may stand anywhere.
  public let order: [String]

  /// Nothing is known, unless stated otherwise.
  public init(ranges: [String: ClosedRange<Double>] = [:], order: [String] = []) {
    self.ranges = ranges
    self.order = order
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { ranges.isEmpty && order.isEmpty }

  /// Least and greatest weight of each criterion that ranges and order leave together.
  func bounds(_ ids: [String]) -> (low: [Double], high: [Double]) {
    var low = ids.map { ranges[$0]?.lowerBound ?? 0 }
    var high = ids.map { ranges[$0]?.upperBound ?? 1 }
    let places = chain(ids)
    for (more, less) in zip(places, places.dropFirst()) { high[less] = min(high[less], high[more]) }
    for (less, more) in zip(places.reversed(), places.reversed().dropFirst()) {
      low[more] = max(low[more], low[less])
    }
    return (low, high)
  }

  /// The places of the ordered criteria among `ids`.
  func chain(_ ids: [String]) -> [Int] { order.compactMap { ids.firstIndex(of: $0) } }

  /// Errors: unknown or repeated criteria, ranges outside 0 to 1, knowledge that no weights
  /// fit.
  func check(_ ids: [String]) throws {
    for id in ranges.keys.sorted() + order where !ids.contains(id) {
      throw OrgError(
        .badInput, "weights are said of \"\(OrgError.clipped(id))\", which is no criterion",
        hint: nearest(to: id, among: ids).map { "did you mean \($0)?" }
          ?? "there are: \(ids.joined(separator: ", "))")
    }
    guard Set(order).count == order.count else {
      throw OrgError(.badInput, "the order of weights names a criterion twice")
    }
    for (id, range) in ranges.sorted(by: { $0.key < $1.key })
    where range.lowerBound < 0 || range.upperBound > 1 {
      throw OrgError(
        .badInput, "criterion \(id): the range of its weight is not within 0 to 1",
        hint: "ranges are shares of the whole weight, such as [0.1, 0.3]")
    }
    let (low, high) = bounds(ids)
    guard low.reduce(0, +) <= 1 + 1e-9, high.reduce(0, +) >= 1 - 1e-9,
      zip(low, high).allSatisfy({ $0 <= $1 })
    else {
      throw OrgError(
        .badInput, "no weights that sum to 1 fit what is said of them",
        hint: "the lower ends must sum to 1 or less, the upper ends to 1 or more")
    }
  }
}
