import OrgModel

/// Weights from judgements of pairs, and how consistent these are.
public struct AnalyticHierarchy: Sendable {
  /// The judgement that differs most from what the weights say.
  public struct Outlier: Sendable {
    /// The criterion that is judged to be some times as important,
    public let row: Int
    /// and the one that it is compared with.
    public let column: Int
    /// The judgement: how many times.
    public let judged: Double
    /// What the weights say instead.
    public let implied: Double
  }

  /// Weights that sum to 1: the principal eigenvector.
  public let weights: [Double]
  /// The principal eigenvalue; the number of criteria if judgements are consistent.
  public let eigenvalue: Double
  /// Consistency index / random index; 0 below three criteria, nil beyond the index.
  public let consistencyRatio: Double?
  /// Nil if judgements are consistent.
  public let worst: Outlier?

  /// Finds the eigenvector by power iteration, which converges as the matrix is positive.
  ///
  /// Missing judgements are read as what the weights imply (Harker): a row's diagonal
  /// counts once more for each. Then the ratio is lenient, for the random index is that of
  /// complete matrices. O(criteria^2) a step. Errors: criteria that no chain of judgements
  /// ties to the others.
  ///
  /// Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill; Harker, P. T. (1987).
  /// Alternative modes of questioning in the analytic hierarchy process. Mathematical
  /// Modelling 9(3-5), 353-360.
  public init(_ matrix: PairwiseMatrix, _ scale: ConsistencyScale, names: [String]) throws {
    let separate = matrix.separate
    guard separate.isEmpty else {
      let lone = separate.map { names[$0] }.joined(separator: ", ")
      throw OrgError(
        .badInput, "no chain of judgements ties \(lone) to \(names[0])",
        hint: "judge at least one pair between the two groups")
    }
    let count = matrix.count
    let rows = (0..<count).map { row in
      let missing = (0..<count).count { matrix[row, $0].isNaN }
      return (0..<count).map { column in
        let value = matrix[row, column]
        return row == column ? 1 + Double(missing) : value.isNaN ? 0 : value
      }
    }
    var weights = [Double](repeating: 1 / Double(count), count: count)
    var eigenvalue = 0.0
    for _ in 0..<10_000 {
      let next = rows.map { row in
        var sum = 0.0
        for column in 0..<count { sum += row[column] * weights[column] }
        return sum
      }
      // The weights sum to 1, so that the sum of the product is the eigenvalue.
      eigenvalue = next.reduce(0, +)
      let scaled = next.map { $0 / eigenvalue }
      let change = (0..<count).map { abs(scaled[$0] - weights[$0]) / scaled[$0] }.max() ?? 0
      weights = scaled
      if change < 1e-15 { break }
    }
    self.weights = weights
    self.eigenvalue = eigenvalue

    let index = count > 1 ? max(0, (eigenvalue - Double(count)) / Double(count - 1)) : 0
    if count < 3 {
      consistencyRatio = 0
    } else if let random = scale.randomIndex[count], random > 0 {
      // What is left of a consistent matrix's index is rounding.
      consistencyRatio = index < 1e-13 ? 0 : index / random
    } else {
      consistencyRatio = nil
    }
    worst = Self.outlier(matrix, weights)
  }

  private static func outlier(_ matrix: PairwiseMatrix, _ weights: [Double]) -> Outlier? {
    var worst: Outlier?
    var greatest = 1 + 1e-9
    for row in 0..<matrix.count {
      for column in 0..<matrix.count where row != column {
        let judged = matrix[row, column]
        let implied = weights[row] / weights[column]
        // Each pair once, as it is judged: the greater side of the two.
        guard judged >= 1, judged > 1 || row < column else { continue }
        let ratio = max(judged / implied, implied / judged)
        if ratio > greatest * (1 + 1e-9) {
          greatest = ratio
          worst = Outlier(row: row, column: column, judged: judged, implied: implied)
        }
      }
    }
    return worst
  }
}
