/// Options in the order of their scores.
public struct Ranking: Sendable, Equatable {
  /// Scores closer than this share of the greatest are equal: sums of the same numbers in
  /// another order differ by less.
  static let tolerance = 1e-10

  /// Rank of each option, from 1; equal scores share a rank, and the next ranks are left out.
  public let ranks: [Int]
  /// Options from best to worst; equal ones as they were given.
  public let order: [Int]

  /// Ranks `scores`, the greatest first unless stated otherwise. O(n log n).
  init(_ scores: [Double], lowestFirst: Bool = false) {
    let sign = lowestFirst ? -1.0 : 1.0
    let slack = Self.slack(scores)
    let sorted = scores.indices.sorted {
      (sign * scores[$1], $0) < (sign * scores[$0], $1)
    }
    var ranks = [Int](repeating: 1, count: scores.count)
    var order: [Int] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, abs(scores[sorted[end]] - scores[sorted[start]]) <= slack {
        end += 1
      }
      let group = sorted[start..<end].sorted()
      for option in group { ranks[option] = start + 1 }
      order += group
      start = end
    }
    self.ranks = ranks
    self.order = order
  }

  /// How far apart two of `scores` may be and still be equal.
  static func slack(_ scores: [Double]) -> Double {
    tolerance * (scores.map { abs($0) }.filter(\.isFinite).max() ?? 0)
  }

  /// The first option of the best.
  public var winner: Int { order.first ?? 0 }
}
