import Facts
import OrgModel

/// Truth of each row of a block, ordered so that `and` is the minimum and `or` the
/// maximum.
enum Truth {
  static let no: UInt8 = 0
  static let unknown: UInt8 = 1
  static let yes: UInt8 = 2
}

/// Works out expressions over the columns of one batch of accounts, a block of rows at
/// a time. Texts are compared once for each distinct one. One thread.
struct ExpressionEvaluator: ~Copyable {
  /// Rows of a block: few enough for the registers to stay in the nearest cache.
  static let blockRows = 1024
  /// Bytes up to which verdicts on texts are remembered.
  private static let maximumMemory = 64 << 20

  private let batch: AccountBatch
  private let numbers: Column<Double>
  private let truths: Column<UInt8>
  /// What is known of each text, one run of symbols for each step that compares texts.
  private let verdicts: Column<UInt8>
  private let remembers: Bool
  private static let unseen: UInt8 = 3

  /// An evaluator of `expressions` over `batch`. Errors: `.outOfMemory`.
  init(_ expressions: [Expression], over batch: AccountBatch) throws {
    // Two more hold operands that are the same in every row.
    let numberRegisters = (expressions.map(\.numberRegisters).max() ?? 0) + 2
    let truthRegisters = expressions.map(\.truthRegisters).max() ?? 0
    let numbers = try Column<Double>(repeating: 0, count: numberRegisters * Self.blockRows)
    let truths = try Column<UInt8>(repeating: 0, count: truthRegisters * Self.blockRows)
    let (bytes, overflow) = expressions.reduce(0) { $0 + $1.textSteps }
      .multipliedReportingOverflow(by: batch.symbolCount)
    let remembers = !overflow && bytes <= Self.maximumMemory
    verdicts = try Column(repeating: Self.unseen, count: remembers ? bytes : 0)
    self.batch = batch
    self.numbers = numbers
    self.truths = truths
    self.remembers = remembers
  }

  /// The truth of `expression` in each of `rows`, which are at most `blockRows` and
  /// counted within the batch. `firstText` is the number of text comparisons in the
  /// expressions before. Valid until the next call.
  func evaluate(
    _ expression: Expression, rows: Range<Int>, firstText: Int
  ) -> UnsafeMutablePointer<UInt8> {
    var text = firstText
    for step in expression.steps {
      run(step, rows, text)
      if step.comparesTexts { text += 1 }
    }
    return truth(expression.result)
  }

  private func truth(_ register: Int) -> UnsafeMutablePointer<UInt8> {
    truths.mutableBuffer.baseAddress.unsafelyUnwrapped + register * Self.blockRows
  }

  private func number(_ register: Int) -> UnsafeMutablePointer<Double> {
    numbers.mutableBuffer.baseAddress.unsafelyUnwrapped + register * Self.blockRows
  }

  private func run(_ step: Expression.Step, _ rows: Range<Int>, _ text: Int) {
    let count = rows.count
    switch step {
    case .arithmetic(let operation, let a, let b, let into):
      Kernels.calculate(
        operation, operand(a, rows, spare: 0), operand(b, rows, spare: 1), number(into), count)
    case .compare(let comparison, let a, .constant(let b), let into):
      Kernels.compare(comparison, operand(a, rows, spare: 0), b, truth(into), count)
    case .compare(let comparison, .constant(let a), let b, let into):
      Kernels.compare(comparison.mirrored, operand(b, rows, spare: 0), a, truth(into), count)
    case .compare(let comparison, let a, let b, let into):
      Kernels.compare(
        comparison, operand(a, rows, spare: 0), operand(b, rows, spare: 1), truth(into), count)
    case .oneOfNumbers(let a, let wanted, let isNegated, let into):
      Kernels.decide(operand(a, rows, spare: 0), truth(into), count) {
        $0.isNaN ? Truth.unknown : wanted.contains($0) != isNegated ? Truth.yes : Truth.no
      }
    case .numberIsNull(let a, let isNegated, let into):
      Kernels.decide(operand(a, rows, spare: 0), truth(into), count) {
        $0.isNaN != isNegated ? Truth.yes : Truth.no
      }
    case .oneOfTexts(.column(let field), let wanted, let isNegated, let into):
      decideTexts(field, wanted, isNegated, rows, text, truth(into))
    case .oneOfTexts(.fact(let fact), let wanted, let isNegated, let into):
      let value = batch.company.text(fact).map {
        wanted.contains(Expression.folded($0)) != isNegated ? Truth.yes : Truth.no
      }
      truth(into).update(repeating: value ?? Truth.unknown, count: count)
    case .sameText(let field, let fact, let isNegated, let into):
      if let value = batch.company.text(fact) {
        decideTexts(field, [Expression.folded(value)], isNegated, rows, text, truth(into))
      } else {
        truth(into).update(repeating: Truth.unknown, count: count)
      }
    case .textIsNull(.fact(let fact), let isNegated, let into):
      let isNull = batch.company.text(fact) == nil
      truth(into).update(repeating: isNull != isNegated ? Truth.yes : Truth.no, count: count)
    case .textIsNull(.column(let field), let isNegated, let into):
      let target = truth(into)
      guard let symbols = batch.symbols(field) else {
        target.update(repeating: isNegated ? Truth.no : Truth.yes, count: count)
        return
      }
      for row in 0..<count {
        target[row] = (symbols[rows.lowerBound + row] < 0) != isNegated ? Truth.yes : Truth.no
      }
    case .and(let a, let b, let into): Kernels.both(truth(a), truth(b), truth(into), count)
    case .or(let a, let b, let into): Kernels.either(truth(a), truth(b), truth(into), count)
    case .not(let a, let into): Kernels.opposite(truth(a), truth(into), count)
    }
  }

  /// The numbers of a block; a value that every row has is written out in a spare
  /// register.
  private func operand(
    _ operand: Expression.Number, _ rows: Range<Int>, spare: Int
  ) -> UnsafePointer<Double> {
    var value: Double
    switch operand {
    case .register(let register): return UnsafePointer(number(register))
    case .column(let field):
      if let start = batch.reals(field)?.baseAddress { return start + rows.lowerBound }
      value = .nan
    case .fact(let fact): value = batch.company.number(fact) ?? .nan
    case .constant(let constant): value = constant
    }
    let register = number(numbers.count / Self.blockRows - 2 + spare)
    register.update(repeating: value, count: rows.count)
    return UnsafePointer(register)
  }

  private func decideTexts(
    _ field: AccountField, _ wanted: Set<String>, _ isNegated: Bool, _ rows: Range<Int>,
    _ text: Int, _ target: UnsafeMutablePointer<UInt8>
  ) {
    guard let symbols = batch.symbols(field) else {
      target.update(repeating: Truth.unknown, count: rows.count)
      return
    }
    let first = text * batch.symbolCount
    let known = verdicts.mutableBuffer
    for row in 0..<rows.count {
      let symbol = Int(symbols[rows.lowerBound + row])
      guard symbol >= 0 else {
        target[row] = Truth.unknown
        continue
      }
      let place = first + symbol
      if remembers, known[place] != Self.unseen {
        target[row] = known[place]
        continue
      }
      let folded = Expression.folded(batch.text(Symbol(truncatingIfNeeded: symbol)) ?? "")
      target[row] = wanted.contains(folded) != isNegated ? Truth.yes : Truth.no
      if remembers { known[place] = target[row] }
    }
  }
}

extension Expression {
  /// How many steps compare texts of accounts.
  var textSteps: Int { steps.count { $0.comparesTexts } }
}

extension Expression.Step {
  /// Whether it keeps verdicts on texts.
  var comparesTexts: Bool {
    switch self {
    case .oneOfTexts(.column, _, _, _), .sameText: true
    default: false
    }
  }
}
