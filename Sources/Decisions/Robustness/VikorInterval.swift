/// Where `winner` has the least Q as one weight moves.
///
/// S is linear in the weight and R is the greater of two lines, so that between the points
/// where the least or greatest S or R changes hands, two options change places at the roots
/// of a quadratic. These pieces are walked through in both directions.
func vikorInterval(
  _ regrets: [[Double]], _ criterion: Int, _ rest: [Double], winner: Int, start: Double
) -> ClosedRange<Double> {
  let own = regrets.map { $0[criterion] }
  let sums = regrets.map { row in
    var sum = 0.0
    for column in rest.indices { sum += rest[column] * row[column] }
    return sum
  }
  let greatest = regrets.map { row in
    rest.indices.reduce(0.0) { max($0, rest[$1] * row[$1]) }
  }
  let up = VikorWalk(s: (own, sums), r: (own, greatest), winner: winner)
  let down = VikorWalk(s: (sums, own), r: (greatest, own), winner: winner)
  return (1 - down.end(from: 1 - start))...up.end(from: start)
}

/// S and R of each option as a weight t goes up: S = t x + (1 - t) y, and R the greater of
/// t x and (1 - t) y.
private struct VikorWalk {
  let s: (x: [Double], y: [Double])
  let r: (x: [Double], y: [Double])
  let winner: Int

  /// How near two changes may be and count as one.
  private static let step = 1e-10

  /// A straight piece.
  private struct Line {
    let x: Double
    let y: Double

    func at(_ t: Double) -> Double { t * x + (1 - t) * y }

    /// Where it meets another line.
    func meets(_ other: Line) -> Double {
      let (ahead, behind) = (x - other.x, y - other.y)
      return ahead == behind ? .infinity : behind / (behind - ahead)
    }
  }

  /// How far up the weight may go before another option is better.
  func end(from start: Double) -> Double {
    var t = start
    // Each option's R has one corner, and ends of S and R change hands at most so often.
    for _ in 0..<(4 * s.x.count + 64) where t < 1 {
      let at = min(1, t + Self.step)
      let sLines = s.x.indices.map { Line(x: s.x[$0], y: s.y[$0]) }
      let rLines = r.x.indices.map { index in
        at * r.x[index] >= (1 - at) * r.y[index]
          ? Line(x: r.x[index], y: 0) : Line(x: 0, y: r.y[index])
      }
      let sEnds = ends(of: sLines, at), rEnds = ends(of: rLines, at)
      var next = 1.0
      for index in sLines.indices {
        let corner = r.y[index] / (r.x[index] + r.y[index])
        for change in [
          sLines[index].meets(sEnds.low), sLines[index].meets(sEnds.high),
          rLines[index].meets(rEnds.low), rLines[index].meets(rEnds.high), corner,
        ] where change > at { next = min(next, change) }
      }
      if let end = change(from: t, to: next, sLines, rLines, sEnds, rEnds) { return end }
      t = next
    }
    return t
  }

  private func ends(of lines: [Line], _ t: Double) -> (low: Line, high: Line) {
    var (low, high) = (lines[0], lines[0])
    for line in lines {
      if line.at(t) < low.at(t) { low = line }
      if line.at(t) > high.at(t) { high = line }
    }
    return (low, high)
  }

  /// The first point of a piece beyond which another option is better; nil if none is.
  private func change(
    from start: Double, to end: Double, _ sLines: [Line], _ rLines: [Line],
    _ sEnds: (low: Line, high: Line), _ rEnds: (low: Line, high: Line)
  ) -> Double? {
    let middle = (start + end) / 2
    let hasS = sEnds.high.at(middle) - sEnds.low.at(middle) > 1e-12
    let hasR = rEnds.high.at(middle) - rEnds.low.at(middle) > 1e-12
    var first: Double?
    for option in sLines.indices where option != winner {
      // By how much the winner's Q is the greater one, times both spans.
      func behind(_ t: Double) -> Double {
        let sGap = sLines[winner].at(t) - sLines[option].at(t)
        let rGap = rLines[winner].at(t) - rLines[option].at(t)
        guard hasS else { return rGap }
        guard hasR else { return sGap }
        return sGap * (rEnds.high.at(t) - rEnds.low.at(t))
          + rGap * (sEnds.high.at(t) - sEnds.low.at(t))
      }
      // The quadratic through three of its points, on a scale from 0 to 1.
      let (a, b, c) = (behind(start), behind(middle), behind(end))
      let square = 2 * (a - 2 * b + c), linear = c - a - square
      let points = quadraticRoots(square, linear, a).filter { $0 > 0 && $0 < 1 }.sorted()
      var from = 0.0
      for to in points + [1] {
        let t = start + (end - start) * (from + to) / 2
        if behind(t) > 1e-13 {
          first = min(first ?? 1, start + (end - start) * from)
          break
        }
        from = to
      }
    }
    return first
  }
}
