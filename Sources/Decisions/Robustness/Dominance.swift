/// For each option the best-ranked one that dominates it: at least as good on every
/// criterion and better on one, wherever in their ranges values are. Nil if none does.
/// O(options^2 x criteria) at most; most pairs are told apart by a few criteria.
func dominators(_ decision: Decision, _ ranking: Ranking) -> [Int?] {
  let count = decision.criteria.count
  let signs = decision.criteria.map { $0.direction == .max ? 1.0 : -1.0 }
  // What an option is worth at worst and at best, with more being better.
  let worst = decision.cells.indices.map { index in
    let (cell, sign) = (decision.cells[index], signs[index % count])
    return sign > 0 ? cell.low : -cell.high
  }
  let best = decision.cells.indices.map { index in
    let (cell, sign) = (decision.cells[index], signs[index % count])
    return sign > 0 ? cell.high : -cell.low
  }
  return decision.options.indices.map { option in
    ranking.order.first { other in
      guard other != option else { return false }
      var isBetter = false
      for column in 0..<count {
        let (theirs, own) = (worst[other * count + column], best[option * count + column])
        if theirs < own { return false }
        if theirs > own { isBetter = true }
      }
      return isBetter
    }
  }
}
