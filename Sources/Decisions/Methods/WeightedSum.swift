/// The weighted sum: the sum of weight times value, where what is minimised counts
/// negative. O(options x criteria).
///
/// Fishburn, P. C. (1967). Additive utilities with incomplete product set: Applications to
/// priorities and assignments. Operations Research 15(3), 537-542.
func weightedSum(_ matrix: Matrix, weights: [Double]) -> [Double] {
  (0..<matrix.rows).map { row in
    var sum = 0.0
    for column in 0..<matrix.columns {
      sum += matrix.sign(column) * weights[column] * matrix[row, column]
    }
    return sum
  }
}
