/// Numbers by option and criterion, and which way each criterion points.
struct Matrix: Sendable {
  /// Values, row by row.
  var values: [Double]
  /// Number of criteria.
  let columns: Int
  /// What is wanted of each criterion.
  var directions: [Direction]

  init(_ values: [Double], columns: Int, directions: [Direction]) {
    self.values = values
    self.columns = columns
    self.directions = directions
  }

  /// Number of options.
  var rows: Int { values.count / columns }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// The values of one criterion.
  func column(_ column: Int) -> [Double] {
    stride(from: column, to: values.count, by: columns).map { values[$0] }
  }

  /// The least and the greatest value of one criterion.
  func range(ofColumn column: Int) -> (low: Double, high: Double) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for index in stride(from: column, to: values.count, by: columns) {
      low = min(low, values[index])
      high = max(high, values[index])
    }
    return (low, high)
  }

  /// The best and the worst value of one criterion.
  func ends(ofColumn column: Int) -> (best: Double, worst: Double) {
    let (low, high) = range(ofColumn: column)
    return directions[column] == .max ? (high, low) : (low, high)
  }

  /// 1 or -1: a criterion times its sign is to be maximised.
  func sign(_ column: Int) -> Double { directions[column] == .max ? 1 : -1 }

  /// The matrix without some rows and columns.
  func keeping(rows kept: [Int], columns keptColumns: [Int]) -> Matrix {
    Matrix(
      kept.flatMap { row in keptColumns.map { self[row, $0] } }, columns: keptColumns.count,
      directions: keptColumns.map { directions[$0] })
  }
}
