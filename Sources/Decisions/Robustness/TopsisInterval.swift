/// Where `winner` has the greatest closeness as one weight moves.
///
/// Closeness is greater where worst / best is: squares of distances are t^2 x + (1 - t)^2 y,
/// so that two options change places at the roots of a quadratic in (t / (1 - t))^2.
func topsisInterval(
  _ distances: [(best: [Double], worst: [Double])], _ criterion: Int, _ rest: [Double],
  winner: Int, start: Double
) -> ClosedRange<Double> {
  func pair(_ squares: [Double]) -> (own: Double, others: Double) {
    var sum = 0.0
    for column in rest.indices { sum += rest[column] * rest[column] * squares[column] }
    return (squares[criterion], sum)
  }
  let pairs = distances.map { (best: pair($0.best), worst: pair($0.worst)) }
  let own = pairs[winner]
  var (low, high) = (0.0, 1.0)
  for option in pairs.indices where option != winner {
    let other = pairs[option]
    // (own.worst)(other.best) - (other.worst)(own.best), by powers of (t / (1 - t))^2.
    let square = own.worst.own * other.best.own - other.worst.own * own.best.own
    let linear =
      own.worst.own * other.best.others + own.worst.others * other.best.own
      - other.worst.own * own.best.others - other.worst.others * own.best.own
    let constant = own.worst.others * other.best.others - other.worst.others * own.best.others
    let size = max(abs(square), abs(linear), abs(constant))
    guard size > 1e-15 else { continue }
    let changes = quadraticRoots(square, linear, constant).filter { $0 > 0 }.map {
      $0.squareRoot() / (1 + $0.squareRoot())
    }
    let stays = stretch(around: start, changes: changes) { t in
      let (p, q) = (t * t, (1 - t) * (1 - t))
      return square * p * p + linear * p * q + constant * q * q >= -1e-13 * size
    }
    low = max(low, stays.lowerBound)
    high = min(high, stays.upperBound)
  }
  return min(low, start)...max(high, start)
}
