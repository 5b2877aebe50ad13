/// The least change of one value that puts an option first.
public struct ScoreChange: Sendable {
  /// The criterion of the value.
  public let criterion: Int
  /// The value as it is.
  public let from: Double
  /// The value at which the option is first, or shares the first place.
  public let to: Double
}

/// The change of one value of `option` that is least in relation to what options span on its
/// criterion, values going no further than `limits` (criterion by criterion the best value
/// that is thought of); nil if no single value suffices. By bisection, to 1e-12 of the way.
func leastScoreChange(
  _ matrix: Matrix, option: Int, limits: [Double], isFirst: (Matrix) -> Bool
) -> ScoreChange? {
  var least: (share: Double, change: ScoreChange)?
  for criterion in 0..<matrix.columns {
    let from = matrix[option, criterion], limit = limits[criterion]
    let (low, high) = matrix.range(ofColumn: criterion)
    let span = max(high, limit) - min(low, limit)
    guard span > 0, matrix.sign(criterion) * (limit - from) > 0 else { continue }
    var changed = matrix
    func wins(_ share: Double) -> Bool {
      changed[option, criterion] = from + (limit - from) * share
      return isFirst(changed)
    }
    guard wins(1) else { continue }
    var (fails, holds) = (0.0, 1.0)
    for _ in 0..<40 where !wins(0) {
      let middle = (fails + holds) / 2
      if wins(middle) { holds = middle } else { fails = middle }
    }
    let to = from + (limit - from) * holds
    let share = abs(to - from) / span
    if share < (least?.share ?? .infinity) {
      least = (share, ScoreChange(criterion: criterion, from: from, to: to))
    }
  }
  return least?.change
}
