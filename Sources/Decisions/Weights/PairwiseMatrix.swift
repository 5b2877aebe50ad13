import OrgModel

/// How many times as important one criterion is as another, for each pair; not every pair
/// need be judged.
public struct PairwiseMatrix: Sendable, Equatable {
  /// Number of criteria.
  public let count: Int
  /// Judgements row by row; NaN where there is none.
  let values: [Double]

  /// How far a judgement times its opposite may be from 1: 0.33 for a third, 0.14 for a
  /// seventh are meant as such.
  private static let rounding = 0.05

  /// A matrix of judgements of `names`, row by row; NaN is none. Where only one of a pair
  /// is given, the other is its inverse.
  ///
  /// Errors, each naming the pair: a count that does not fit, a judgement that is not
  /// positive, a diagonal other than 1, two judgements that are not each other's inverse.
  public init(_ given: [Double], names: [String]) throws {
    let count = names.count
    guard given.count == count * count else {
      throw OrgError(
        .badInput,
        "has \(given.count) judgements of pairs; \(count) criteria need a matrix of "
          + "\(count) x \(count)")
    }
    var values = given
    for row in 0..<count {
      for column in 0..<count {
        let value = given[row * count + column]
        let pair = "\(names[row]) over \(names[column])"
        if value.isNaN { continue }
        guard value.isFinite, value > 0 else {
          throw OrgError(
            .badInput, "the judgement of \(pair) is \(value), not a positive number",
            hint: "1 is equal, 3 three times as important, 1/3 a third; null if not judged")
        }
        if row == column, abs(value - 1) > Self.rounding {
          throw OrgError(.badInput, "the judgement of \(pair) is \(value); it must be 1")
        }
        let opposite = given[column * count + row]
        if opposite.isNaN {
          values[column * count + row] = 1 / value
        } else if abs(value * opposite - 1) > Self.rounding {
          throw OrgError(
            .badInput,
            "the judgement of \(pair) is \(value), and the opposite \(opposite) is not "
              + "its inverse", hint: "it should be \(1 / value); leave one of the two out (null)")
        }
      }
      values[row * count + row] = 1
    }
    self.count = count
    self.values = values
  }

  subscript(row: Int, column: Int) -> Double { values[row * count + column] }

  /// Whether every pair is judged.
  public var isComplete: Bool { !values.contains { $0.isNaN } }

  /// Criteria that no chain of judgements ties to the first.
  var separate: [Int] {
    var reached: Set<Int> = [0]
    var waiting = [0]
    while let row = waiting.popLast() {
      for column in 0..<count
      where !self[row, column].isNaN && reached.insert(column).inserted {
        waiting.append(column)
      }
    }
    return (0..<count).filter { !reached.contains($0) }
  }
}
