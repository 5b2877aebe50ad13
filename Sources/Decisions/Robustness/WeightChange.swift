/// The least change of weights that puts an option first.
public struct WeightChange: Sendable {
  /// The weights at which it is first, or shares the first place.
  public let weights: [Double]
  /// How much weight goes from some criteria to others, as a share of all.
  public let moved: Double
}

/// The weights nearest to `weights` under which `option` has the greatest sum over criteria
/// of weight times `form`; nil if it is first under no weights at all.
///
/// A linear programme: weights go up by p and down by n, both at least 0, n at most the
/// weight, ups as much as downs; their sum is least.
func leastWeightChange(
  _ form: [[Double]], weights: [Double], option: Int
) -> WeightChange? {
  let count = weights.count
  guard form.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
  var rows: [[Double]] = []
  var limits: [Double] = []
  for other in form.indices where other != option {
    let gaps = (0..<count).map { form[other][$0] - form[option][$0] }
    // On one scale, so that a tolerance means the same in every row.
    let scale = gaps.map { abs($0) }.max() ?? 0
    guard scale > 0 else { continue }
    let row = gaps.map { $0 / scale }
    rows.append(row + row.map { -$0 })
    limits.append(-zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 })
  }
  for criterion in 0..<count {
    rows.append((0..<2 * count).map { $0 == count + criterion ? 1 : 0 })
    limits.append(weights[criterion])
  }
  let balance = (0..<2 * count).map { $0 < count ? 1.0 : -1.0 }
  rows += [balance, balance.map { -$0 }]
  limits += [0, 0]
  guard
    let found = leastSum(of: 2 * count, rows: rows, limits: limits)
  else { return nil }
  let changed = (0..<count).map { max(0, weights[$0] + found[$0] - found[count + $0]) }
  let total = changed.reduce(0, +)
  let shares = changed.map { $0 / total }
  let moved = zip(shares, weights).reduce(0) { $0 + max(0, $1.0 - $1.1) }
  return WeightChange(weights: shares, moved: moved)
}
