/// What an option's place would be if all that is unknown went its way, or against it.
public struct ScoreRange: Sendable {
  /// Score and rank with its own values at the bad and all others' at the good end.
  public let worst: (score: Double, rank: Int)
  /// Score and rank with its own values at the good and all others' at the bad end.
  public let best: (score: Double, rank: Int)
}

/// The range of each option. These are bounds where a score rises with own values and falls
/// with others', as weighted sums of given values and net flows do; where the scale depends
/// on the values, they are the two ends that are looked at.
func scoreRanges(
  _ decision: Decision, lowestFirst: Bool, _ scores: (Matrix) throws -> [Double]
) rethrows -> [ScoreRange] {
  let count = decision.criteria.count
  func end(_ option: Int, good: Bool) throws -> (Double, Int) {
    var matrix = decision.matrix
    for (index, cell) in decision.cells.enumerated() where cell.isRange {
      let isOwn = index / count == option
      let wantsHigh = (decision.criteria[index % count].direction == .max) == (isOwn == good)
      matrix.values[index] = wantsHigh ? cell.high : cell.low
    }
    let found = try scores(matrix)
    return (found[option], Ranking(found, lowestFirst: lowestFirst).ranks[option])
  }
  return try decision.options.indices.map {
    ScoreRange(worst: try end($0, good: false), best: try end($0, good: true))
  }
}
