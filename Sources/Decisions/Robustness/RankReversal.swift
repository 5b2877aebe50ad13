/// A small change of the problem under which options change places.
public struct RankReversal: Sendable {
  /// What was changed.
  public enum Change: String, Sendable {
    case dropOption = "drop-option"
    case copyOption = "copy-option"
    case dropCriterion = "drop-criterion"
  }

  /// What was changed.
  public let change: Change
  /// The option or criterion that it was done to.
  public let index: Int
  /// Who is first then, among the options of the problem.
  public let winner: Int
  /// Whether that is somebody else than before, who was still there.
  public let changesWinner: Bool
}

/// Tries every small change: an option left out or there twice, a criterion left out with
/// the other weights kept in proportion. Returns those after which two options that are
/// there both times stand in another order.
///
/// Belton, V., & Gear, T. (1983). On a short-coming of Saaty's method of analytic hierarchies.
/// Omega 11(3), 228-230, for copies.
func rankReversals(
  _ matrix: Matrix, weights: [Double], lowestFirst: Bool, ranking: Ranking,
  _ scores: (Matrix, [Double], [Int]) throws -> [Double]
) -> [RankReversal] {
  let options = Array(0..<matrix.rows), criteria = Array(0..<matrix.columns)
  var found: [RankReversal] = []

  /// Looks at one change; `kept` are the options of the changed problem as they are known.
  func look(_ change: RankReversal.Change, _ index: Int, _ kept: [Int], _ columns: [Int]) {
    let total = columns.reduce(0) { $0 + weights[$1] }
    guard total > 0 else { return }
    let shares = columns.map { weights[$0] / total }
    guard let after = try? scores(matrix.keeping(rows: kept, columns: columns), shares, columns)
    else { return }
    let changed = Ranking(after, lowestFirst: lowestFirst)
    guard reorders(ranking.ranks, changed.ranks, kept) else { return }
    let winner = kept[changed.winner]
    let isLost = change == .dropOption && index == ranking.winner
    let stillFirst = kept.indices.contains {
      kept[$0] == ranking.winner && changed.ranks[$0] == 1
    }
    found.append(
      RankReversal(
        change: change, index: index, winner: winner, changesWinner: !isLost && !stillFirst))
  }

  if options.count > 2 {
    for option in options { look(.dropOption, option, options.filter { $0 != option }, criteria) }
  }
  if options.count > 1 {
    for option in options { look(.copyOption, option, options + [option], criteria) }
  }
  if criteria.count > 1, options.count > 1 {
    for criterion in criteria {
      look(.dropCriterion, criterion, options, criteria.filter { $0 != criterion })
    }
  }
  return found
}

/// Whether any two of `kept` stand in opposite order before and after.
private func reorders(_ before: [Int], _ after: [Int], _ kept: [Int]) -> Bool {
  // In the order before, ranks after must not fall between different ranks.
  let sorted = kept.indices.sorted { (before[kept[$0]], after[$0]) < (before[kept[$1]], after[$1]) }
  var greatest = 0
  var greatestOfGroup = 0
  var group = -1
  for place in sorted {
    if before[kept[place]] != group {
      group = before[kept[place]]
      greatest = max(greatest, greatestOfGroup)
    }
    if after[place] < greatest { return true }
    greatestOfGroup = max(greatestOfGroup, after[place])
  }
  return false
}
