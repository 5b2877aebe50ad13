/// An order in which nothing comes before what it needs.
enum Sequence {
  /// Numbers of the items: always the one of highest score among those whose needs are met.
  /// Where needs run in a circle, the highest score goes ahead. Equal scores stay in the
  /// order of `ids`. Quadratic in items.
  ///
  /// - Parameter turns: Of the items that have a turn, the least turn is taken first
  ///   wherever one of them would be.
  static func order(
    scores: [Double], needs: [Set<Int>], ids: [String], turns: [Int?] = []
  ) -> [Int] {
    var open = Array(scores.indices)
    var placed: Set<Int> = []
    var order: [Int] = []
    func isBetter(_ left: Int, _ right: Int) -> Bool {
      scores[left] == scores[right] ? ids[left] < ids[right] : scores[left] > scores[right]
    }
    func turn(_ item: Int) -> Int? { turns.indices.contains(item) ? turns[item] : nil }
    while !open.isEmpty {
      let ready = open.filter { needs[$0].isSubset(of: placed.union([$0])) }
      let candidates = ready.isEmpty ? open : ready
      guard var next = candidates.min(by: isBetter) else { break }
      if turn(next) != nil {
        let waiting = candidates.filter { turn($0) != nil }.sorted(by: isBetter)
        let least = waiting.compactMap(turn).min()
        next = waiting.first { turn($0) == least } ?? next
      }
      placed.insert(next)
      order.append(next)
      open.removeAll { $0 == next }
    }
    return order
  }
}
