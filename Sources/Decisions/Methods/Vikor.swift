/// What VIKOR says: group utility, individual regret, and the compromise between both.
public struct VikorResult: Sendable {
  /// Weighted shares of the way from best to worst; less is better.
  public let s: [Double]
  /// The greatest of these shares; less is better.
  public let r: [Double]
  /// Half S and half R, each on a scale from the best (0) to the worst option (1).
  public let q: [Double]
  /// Whether the best is better than the second by at least 1 / (options - 1).
  public let hasAcceptableAdvantage: Bool
  /// Whether the best by Q is the best by S or by R too.
  public let isStable: Bool
  /// The best alone if both conditions hold, else those that it must be proposed with.
  public let compromiseSet: [Int]
}

/// VIKOR with equal parts of group utility and individual regret (v = 0.5).
/// O(options x criteria + options log options).
///
/// Constant criteria count nothing. Where every option has the same S, or the same R, that
/// part of Q is 0.
///
/// Opricovic, S., & Tzeng, G. H. (2004). Compromise solution by MCDM methods: A comparative
/// analysis of VIKOR and TOPSIS. European Journal of Operational Research 156(2), 445-455.
func vikor(_ matrix: Matrix, weights: [Double]) -> VikorResult {
  let shares = regrets(matrix)
  var (s, r): ([Double], [Double]) = ([], [])
  for row in shares {
    var (sum, greatest) = (0.0, 0.0)
    for column in row.indices {
      sum += weights[column] * row[column]
      greatest = max(greatest, weights[column] * row[column])
    }
    s.append(sum)
    r.append(greatest)
  }
  let (sScale, rScale) = (unitScale(s), unitScale(r))
  let q = s.indices.map { 0.5 * sScale[$0] + 0.5 * rScale[$0] }

  let order = Ranking(q, lowestFirst: true).order
  guard order.count > 1 else {
    return VikorResult(
      s: s, r: r, q: q, hasAcceptableAdvantage: true, isStable: true, compromiseSet: order)
  }
  let best = order[0]
  let threshold = 1 / Double(order.count - 1)
  let slack = Ranking.tolerance
  let hasAdvantage = q[order[1]] - q[best] >= threshold - slack
  let isStable =
    Ranking(s, lowestFirst: true).ranks[best] == 1 || Ranking(r, lowestFirst: true).ranks[best] == 1
  let set: [Int] =
    if !hasAdvantage {
      order.filter { q[$0] - q[best] < threshold - slack }
    } else {
      isStable ? [best] : Array(order[0...1])
    }
  return VikorResult(
    s: s, r: r, q: q, hasAcceptableAdvantage: hasAdvantage, isStable: isStable,
    compromiseSet: set)
}

/// For each option and criterion the share of the way from best to worst.
func regrets(_ matrix: Matrix) -> [[Double]] {
  let ends = (0..<matrix.columns).map { matrix.ends(ofColumn: $0) }
  return (0..<matrix.rows).map { row in
    (0..<matrix.columns).map { column in
      let (best, worst) = ends[column]
      return best == worst ? 0 : (best - matrix[row, column]) / (best - worst)
    }
  }
}

/// Values as shares of the way from the least to the greatest; 0 where they are equal.
private func unitScale(_ values: [Double]) -> [Double] {
  let (low, high) = (values.min() ?? 0, values.max() ?? 0)
  guard high - low > Ranking.slack(values) else { return values.map { _ in 0 } }
  return values.map { ($0 - low) / (high - low) }
}
