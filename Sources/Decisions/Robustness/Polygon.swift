/// A convex polygon of weights of three criteria, seen as points that sum to 1.
struct Polygon {
  /// Corners in order around it.
  private var corners: [(x: Double, y: Double)]

  /// All weights: `x` and `y` are those of the first two criteria.
  static let simplex = Polygon(corners: [(0, 0), (1, 0), (0, 1)])

  /// By the shoelace formula.
  var area: Double {
    guard corners.count > 2 else { return 0 }
    var twice = 0.0
    var previous = corners[corners.count - 1]
    for corner in corners {
      twice += previous.x * corner.y - corner.x * previous.y
      previous = corner
    }
    return abs(twice) / 2
  }

  /// The parts where the sum of coefficient times weight is above and below 0; criteria
  /// without a coefficient count nothing.
  func split(_ coefficients: [Double]) -> (above: Polygon, below: Polygon) {
    let c = coefficients + [Double](repeating: 0, count: 3 - coefficients.count)
    var above = Polygon(corners: []), below = Polygon(corners: [])
    guard var previous = corners.last else { return (above, below) }
    func side(_ corner: (x: Double, y: Double)) -> Double {
      c[0] * corner.x + c[1] * corner.y + c[2] * (1 - corner.x - corner.y)
    }
    var before = side(previous)
    for corner in corners {
      let now = side(corner)
      if before > 0 && now < 0 || before < 0 && now > 0 {
        let share = before / (before - now)
        let crossing = (
          x: previous.x + (corner.x - previous.x) * share,
          y: previous.y + (corner.y - previous.y) * share
        )
        above.corners.append(crossing)
        below.corners.append(crossing)
      }
      if now >= 0 { above.corners.append(corner) }
      if now <= 0 { below.corners.append(corner) }
      (previous, before) = (corner, now)
    }
    return (above, below)
  }
}
