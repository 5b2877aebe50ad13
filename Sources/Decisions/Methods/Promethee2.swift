/// What PROMETHEE says: how much an option is preferred, and how much others are.
public struct Flows: Sendable {
  /// Mean preference over the others.
  public let leaving: [Double]
  /// Mean preference of the others over it.
  public let entering: [Double]
  /// The difference of both, from -1 to 1.
  public let net: [Double]
}

/// PROMETHEE II: net flows of pairwise preferences. A single option has none.
/// O(options^2 x criteria).
///
/// Brans, J. P., & Vincke, P. (1985). A preference ranking organisation method: The PROMETHEE
/// method for multiple criteria decision-making. Management Science 31(6), 647-656.
func promethee2(
  _ matrix: Matrix, weights: [Double], preferences: [PreferenceFunction]
) -> Flows {
  let flows = flowsByCriterion(matrix, preferences: preferences)
  func weighted(_ values: [[Double]]) -> [Double] {
    values.map { row in
      var sum = 0.0
      for column in row.indices { sum += weights[column] * row[column] }
      return sum
    }
  }
  let (leaving, entering) = (weighted(flows.leaving), weighted(flows.entering))
  return Flows(
    leaving: leaving, entering: entering, net: leaving.indices.map { leaving[$0] - entering[$0] })
}

/// Flows of each option on each criterion alone: PROMETHEE's are their weighted sums.
func flowsByCriterion(
  _ matrix: Matrix, preferences: [PreferenceFunction]
) -> (leaving: [[Double]], entering: [[Double]]) {
  let rows = matrix.rows
  let none = [[Double]](
    repeating: [Double](repeating: 0, count: matrix.columns), count: rows)
  guard rows > 1 else { return (none, none) }
  var (leaving, entering) = (none, none)
  for column in 0..<matrix.columns {
    let values = matrix.column(column).map { matrix.sign(column) * $0 }
    let preference = preferences[column]
    for a in 0..<rows {
      var (out, into) = (0.0, 0.0)
      for b in 0..<rows {
        let difference = values[a] - values[b]
        if difference > 0 { out += preference(difference) }
        if difference < 0 { into += preference(-difference) }
      }
      leaving[a][column] = out / Double(rows - 1)
      entering[a][column] = into / Double(rows - 1)
    }
  }
  return (leaving, entering)
}
