import OrgModel

/// The weighted product: the product of values to the power of their weights, where what
/// is minimised has a negative power. O(options x criteria).
///
/// A zero makes the product zero; with weight zero it counts nothing. Errors: negative
/// values, and zeros of what is minimised.
///
/// Bridgman, P. W. (1922). Dimensional Analysis. Yale University Press; Triantaphyllou, E.
/// (2000). Multi-Criteria Decision Making Methods: A Comparative Study. Kluwer, ch. 2.
func weightedProduct(_ matrix: Matrix, weights: [Double], _ names: Names) throws -> [Double] {
  try logProducts(matrix, weights: weights, names).map { row in
    Elementary.exp(row.reduce(0, +))
  }
}

/// For each option the logarithms that the product is made of, one for each criterion.
func logProducts(
  _ matrix: Matrix, weights: [Double], _ names: Names
) throws -> [[Double]] {
  try (0..<matrix.rows).map { row in
    try (0..<matrix.columns).map { column in
      let value = matrix[row, column]
      guard value > 0 || value == 0 && matrix.directions[column] == .max else {
        throw OrgError(
          .badInput,
          "\(names.place(row, column)): \(value) has no place in a product of powers",
          hint: "the weighted product needs positive values; another method takes any")
      }
      guard weights[column] > 0 else { return 0 }
      return matrix.sign(column) * weights[column] * Elementary.log(value)
    }
  }
}
