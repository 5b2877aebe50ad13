/// TOPSIS: how near an option is to the best on every criterion and how far from the
/// worst, from 0 to 1. O(options x criteria).
///
/// Where best and worst are the same on every criterion that has a weight, each option is
/// as near to one as to the other: 0.5.
///
/// Hwang, C. L., & Yoon, K. (1981). Multiple Attribute Decision Making: Methods and
/// Applications. Springer, ch. III.
func topsis(_ matrix: Matrix, weights: [Double]) -> [Double] {
  let distances = squaredDistances(matrix)
  return distances.map { option in
    var (best, worst) = (0.0, 0.0)
    for column in 0..<matrix.columns {
      let square = weights[column] * weights[column]
      best += square * option.best[column]
      worst += square * option.worst[column]
    }
    let sum = best.squareRoot() + worst.squareRoot()
    return sum > 0 ? worst.squareRoot() / sum : 0.5
  }
}

/// For each option and criterion the squares of the distances to the best and to the
/// worst value, without weights.
func squaredDistances(_ matrix: Matrix) -> [(best: [Double], worst: [Double])] {
  let ends = (0..<matrix.columns).map { matrix.ends(ofColumn: $0) }
  return (0..<matrix.rows).map { row in
    var (best, worst): ([Double], [Double]) = ([], [])
    for column in 0..<matrix.columns {
      let toBest = matrix[row, column] - ends[column].best
      let toWorst = matrix[row, column] - ends[column].worst
      best.append(toBest * toBest)
      worst.append(toWorst * toWorst)
    }
    return (best, worst)
  }
}
