/// Between which values each weight may move, the others keeping their proportions, so that
/// the winner stays the best. Exact.
///
/// As one weight goes from 0 to 1, weighted sums, flows and logarithms of products are
/// linear in it; TOPSIS compares quadratics (`topsisInterval`); VIKOR is linear in pieces
/// (`vikorInterval`). A lone criterion has no room: 1 to 1.
///
/// Mareschal, B. (1988). Weight stability intervals in multicriteria decision aid. European
/// Journal of Operational Research 33(1), 54-64, for the linear ones.
func weightIntervals(
  _ method: Method, _ matrix: Matrix, weights: [Double], winner: Int,
  preferences: [PreferenceFunction]
) -> [ClosedRange<Double>] {
  guard weights.count > 1 else { return weights.map { _ in 1...1 } }
  let form = linearForm(method, matrix, preferences: preferences)
  let distances = method == .topsis ? squaredDistances(matrix) : []
  let shares = method == .vikor ? regrets(matrix) : []
  return weights.indices.map { criterion in
    let rest = proportions(weights, without: criterion)
    let start = min(1, max(0, weights[criterion]))
    if let form {
      return linearInterval(form, criterion, rest, winner: winner, start: start)
    }
    return method == .topsis
      ? topsisInterval(distances, criterion, rest, winner: winner, start: start)
      : vikorInterval(shares, criterion, rest, winner: winner, start: start)
  }
}

/// Shares of the weights other than `criterion`, which gets 0; equal where it has all.
func proportions(_ weights: [Double], without criterion: Int) -> [Double] {
  var rest = weights
  rest[criterion] = 0
  let total = rest.reduce(0, +)
  return rest.indices.map { index in
    if index == criterion { return 0 }
    return total > 0 ? rest[index] / total : 1 / Double(weights.count - 1)
  }
}

/// Where `winner` has the greatest t x + (1 - t) y, x being what the criterion adds and y
/// what the others add.
private func linearInterval(
  _ form: [[Double]], _ criterion: Int, _ rest: [Double], winner: Int, start: Double
) -> ClosedRange<Double> {
  let others = form.map { row in
    var sum = 0.0
    for column in rest.indices where rest[column] > 0 { sum += rest[column] * row[column] }
    return sum
  }
  var (low, high) = (0.0, 1.0)
  for option in form.indices where option != winner {
    let ahead = lead(form[winner][criterion], form[option][criterion])
    let behind = lead(others[winner], others[option])
    if ahead < 0 {
      // Without an end where the lead on the others is infinite.
      if behind < .infinity { high = min(high, max(0, behind) / (max(0, behind) - ahead)) }
    } else if behind < 0, ahead < .infinity {
      low = max(low, -behind / (ahead - behind))
    }
  }
  return min(low, start)...max(high, start)
}

/// By how much `own` is ahead; 0 where that is only rounding, or where both are infinite.
private func lead(_ own: Double, _ other: Double) -> Double {
  if own == other { return 0 }
  let difference = own - other
  let scale = max(abs(own), abs(other))
  return scale.isFinite && abs(difference) <= 1e-13 * scale ? 0 : difference
}

/// The part of 0 to 1 around `start` where `holds`, which changes only at `changes`.
func stretch(
  around start: Double, changes: [Double], holds: (Double) -> Bool
) -> ClosedRange<Double> {
  let points = changes.filter { $0 > 0 && $0 < 1 }.sorted()
  var high = start
  for end in points.filter({ $0 > start + 1e-12 }) + [1] {
    guard holds((high + end) / 2) else { break }
    high = end
  }
  var low = start
  for end in points.filter({ $0 < start - 1e-12 }).reversed() + [0] {
    guard holds((low + end) / 2) else { break }
    low = end
  }
  return low...high
}

/// The real roots of a x^2 + b x + c.
func quadraticRoots(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
  guard abs(a) > 1e-14 * max(abs(b), abs(c)) else { return b == 0 ? [] : [-c / b] }
  let discriminant = b * b - 4 * a * c
  guard discriminant >= 0 else { return [] }
  // The sum of numbers of one sign loses no digits.
  let sum = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
  return sum == 0 ? [0] : [sum / a, c / sum]
}
