import OrgModel

/// How values of unlike units are made comparable.
public enum Normalization: String, Sendable, CaseIterable {
  /// Values as they are given.
  case none
  /// Value / sum of the column; what is minimised is inverted first (1 / value).
  case sum
  /// Value / greatest; of what is minimised, least / value.
  case max
  /// Share of the way from worst to best; 1 for all where a column is constant.
  case minmax
  /// Value / root of the sum of squares; directions stay as they are.
  case vector
}

extension Normalization {
  /// The matrix on the new scale. Linear in its values.
  ///
  /// After `sum`, `max` and `minmax` every criterion is to be maximised; `none` and
  /// `vector` keep directions. Errors: `sum` and `max` need positive values, for what is
  /// inverted may not be zero and shares of negative numbers mean nothing.
  func applied(to matrix: Matrix, _ names: Names) throws -> Matrix {
    var result = matrix
    for column in 0..<matrix.columns {
      switch self {
      case .none: return matrix
      case .sum:
        try checkPositive(matrix, column, names)
        let isMin = matrix.directions[column] == .min
        var total = 0.0
        for row in 0..<matrix.rows {
          result[row, column] = isMin ? 1 / matrix[row, column] : matrix[row, column]
          total += result[row, column]
        }
        for row in 0..<matrix.rows { result[row, column] /= total }
        result.directions[column] = .max
      case .max:
        try checkPositive(matrix, column, names)
        let (low, high) = matrix.range(ofColumn: column)
        let isMin = matrix.directions[column] == .min
        for row in 0..<matrix.rows {
          result[row, column] = isMin ? low / matrix[row, column] : matrix[row, column] / high
        }
        result.directions[column] = .max
      case .minmax:
        let (best, worst) = matrix.ends(ofColumn: column)
        for row in 0..<matrix.rows {
          result[row, column] = best == worst ? 1 : (matrix[row, column] - worst) / (best - worst)
        }
        result.directions[column] = .max
      case .vector:
        // Divided by the greatest first, so that squares neither overflow nor vanish.
        let (low, high) = matrix.range(ofColumn: column)
        let scale = Swift.max(abs(low), abs(high))
        guard scale > 0 else { continue }
        var squares = 0.0
        for row in 0..<matrix.rows {
          let share = matrix[row, column] / scale
          squares += share * share
        }
        let length = scale * squares.squareRoot()
        for row in 0..<matrix.rows { result[row, column] = matrix[row, column] / length }
      }
    }
    return result
  }

  private func checkPositive(_ matrix: Matrix, _ column: Int, _ names: Names) throws {
    for row in 0..<matrix.rows {
      let value = matrix[row, column]
      let isFine = value > 0 || value == 0 && matrix.directions[column] == .max
      guard isFine else {
        throw OrgError(
          .badInput, "\(names.place(row, column)): \(value) cannot be normalised by \(rawValue)",
          hint: "this needs positive values; minmax and vector take any")
      }
    }
    guard matrix.range(ofColumn: column).high > 0 else {
      throw OrgError(
        .badInput,
        "criterion \(names.criteria[column]) is zero for every option and cannot be "
          + "normalised by \(rawValue)", hint: "leave it out, or use minmax")
    }
  }
}

/// What options and criteria are called, for errors.
struct Names: Sendable {
  let options: [String]
  let criteria: [String]

  init(_ decision: Decision) {
    options = decision.options
    criteria = decision.criteria.map(\.id)
  }

  /// Names that are only numbers.
  init(rows: Int, columns: Int) {
    options = (1...Swift.max(1, rows)).map(String.init)
    criteria = (1...Swift.max(1, columns)).map(String.init)
  }

  /// A cell in words.
  func place(_ row: Int, _ column: Int) -> String {
    "option \(options.indices.contains(row) ? options[row] : "\(row + 1)"), criterion "
      + (criteria.indices.contains(column) ? criteria[column] : "\(column + 1)")
  }
}
