/// An order in which nothing comes before what it needs.
enum Sequence {
  /// Numbers of the items: always the most urgent among those whose needs are met, where an
  /// item is as urgent as the highest score among itself and all that wait for it. So what
  /// a bad finding needs comes early, and nothing stands before what it needs. Where needs
  /// run in a circle, the most urgent goes ahead; equal ones stand by their own score, then
  /// in the order of `ids`. Quadratic in items.
  ///
  /// - Parameter turns: Of the items that have a turn, the least turn is taken first
  ///   wherever one of them would be.
  static func order(
    scores: [Double], needs: [Set<Int>], ids: [String], turns: [Int?] = []
  ) -> [Int] {
    var open = Array(scores.indices)
    var placed: Set<Int> = []
    var order: [Int] = []
    let urgency = self.urgency(scores, needs)
    func isBetter(_ left: Int, _ right: Int) -> Bool {
      if urgency[left] != urgency[right] { return urgency[left] > urgency[right] }
      return scores[left] == scores[right] ? ids[left] < ids[right] : scores[left] > scores[right]
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

  /// The highest score among each item and all that wait for it, near or far.
  private static func urgency(_ scores: [Double], _ needs: [Set<Int>]) -> [Double] {
    var urgency = scores
    // As often as the longest chain at most.
    for _ in scores.indices {
      var isSettled = true
      for item in scores.indices {
        for need in needs[item] where urgency[need] < urgency[item] {
          urgency[need] = urgency[item]
          isSettled = false
        }
      }
      if isSettled { break }
    }
    return urgency
  }
}
