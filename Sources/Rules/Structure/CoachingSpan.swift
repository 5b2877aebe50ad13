import Facts

/// The span of a manager or director, and what it should be.
///
/// A director over managers is judged by the number of managers; a director straight
/// over contributors, as S1's own tree draws it, by direct reports like any manager
/// (C7), and so is one who has few managers and the rest of a span beside them. In RevOps
/// the narrower band of S2 decides (C6). Heads of functions are left to `FlatHierarchy`.
struct CoachingSpan {
  let position: Int
  let count: Int
  let isOfManagers: Bool
  let expected: Expectation?
}

extension Structure {
  /// The spans of all managers and directors.
  func coachingSpans(_ facts: Facts) -> [CoachingSpan] {
    let below = managersBelow()
    let manager = facts.expectation("span.manager")
    let revOps = facts.expectation("span.manager", of: "RevOps managers")
    let director = facts.expectation("span.director")
    return span.buffer.indices.compactMap { position in
      guard isPresent[position], span[position] > 0 else { return nil }
      let level = facts.level(ofPosition: position) ?? .manager
      guard level <= .director else { return nil }
      let isMixed =
        Double(below[position]) < director?.low ?? 0
        && Double(span[position]) >= manager?.low ?? .infinity
      if level == .director, below[position] > 0, !isMixed {
        return CoachingSpan(
          position: position, count: below[position], isOfManagers: true, expected: director)
      }
      let isRevOps = facts.function(ofPosition: position) == "revenue-operations"
      return CoachingSpan(
        position: position, count: Int(span[position]), isOfManagers: false,
        expected: isRevOps ? revOps : manager)
    }
  }

  /// How many of each position's direct reports have reports of their own.
  func managersBelow() -> [Int] {
    var below = [Int](repeating: 0, count: span.count)
    for position in 0..<span.count where isPresent[position] && span[position] > 0 {
      let above = Int(manager[position])
      if above >= 0 { below[above] += 1 }
    }
    return below
  }
}
