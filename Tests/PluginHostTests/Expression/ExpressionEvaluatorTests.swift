import OrgKit
import Testing

@testable import PluginHost

/// A condition as a tree, worked out row by row: what the compiler is held against.
private indirect enum Naive {
  case field(String)
  case constant(Double)
  case arithmetic(String, Naive, Naive)
  case minus(Naive)
  case compare(String, Naive, Naive)
  case oneOf(Naive, [Double], Bool)
  case isNull(Naive, Bool)
  case text(String, [String], Bool)
  case textIsNull(String, Bool)
  case and(Naive, Naive)
  case or(Naive, Naive)
  case not(Naive)

  struct Row {
    var numbers: [String: Double] = [:]
    var texts: [String: String] = [:]
  }

  func number(_ row: Row) -> Double? {
    switch self {
    case .field(let name): return row.numbers[name]
    case .constant(let value): return value
    case .minus(let inner): return inner.number(row).map { 0 - $0 }
    case .arithmetic(let sign, let left, let right):
      guard let a = left.number(row), let b = right.number(row) else { return nil }
      let value =
        switch sign {
        case "+": a + b
        case "-": a - b
        case "*": a * b
        default: a / b
        }
      return value.isFinite ? value : nil
    default: return nil
    }
  }

  func truth(_ row: Row) -> Bool? {
    switch self {
    case .compare(let sign, let left, let right):
      guard let a = left.number(row), let b = right.number(row) else { return nil }
      switch sign {
      case "=": return a == b
      case "!=": return a != b
      case "<": return a < b
      case "<=": return a <= b
      case ">": return a > b
      default: return a >= b
      }
    case .oneOf(let inner, let values, let isNegated):
      return inner.number(row).map { values.contains($0) != isNegated }
    case .isNull(let inner, let isNegated): return (inner.number(row) == nil) != isNegated
    case .text(let name, let words, let isNegated):
      return row.texts[name].map { text in
        words.contains { $0.lowercased() == text.lowercased() } != isNegated
      }
    case .textIsNull(let name, let isNegated): return (row.texts[name] == nil) != isNegated
    case .and(let left, let right):
      let (a, b) = (left.truth(row), right.truth(row))
      if a == false || b == false { return false }
      return a == nil || b == nil ? nil : true
    case .or(let left, let right):
      let (a, b) = (left.truth(row), right.truth(row))
      if a == true || b == true { return true }
      return a == nil || b == nil ? nil : false
    case .not(let inner): return inner.truth(row).map { !$0 }
    default: return nil
    }
  }

  /// The text, with parentheses only where they are needed, or here and there.
  func text(_ minimum: Int, _ dice: inout SplitMix64) -> String {
    let (own, text): (Int, String) =
      switch self {
      case .field(let name): (9, name)
      case .constant(let value): (value < 0 ? 7 : 9, "\(value)")
      case .minus(let inner): (7, "- \(inner.text(7, &dice))")
      case .arithmetic(let sign, let left, let right):
        switch sign {
        case "+", "-": (5, "\(left.text(5, &dice)) \(sign) \(right.text(6, &dice))")
        default: (6, "\(left.text(6, &dice))\(sign) \(right.text(7, &dice))")
        }
      case .compare(let sign, let left, let right):
        (4, "\(left.text(5, &dice)) \(sign) \(right.text(5, &dice))")
      case .oneOf(let inner, let values, let isNegated):
        (
          4,
          "\(inner.text(5, &dice))\(isNegated ? " not" : "") in [\(values.map { "\($0)" }.joined(separator: ", "))]"
        )
      case .isNull(let inner, let isNegated):
        (4, "\(inner.text(5, &dice)) is\(isNegated ? " not" : "") null")
      case .text(let name, let words, let isNegated):
        if words.count == 1, let word = words.first {
          (4, "\(name) \(isNegated ? "!=" : "=") '\(word)'")
        } else {
          (
            4,
            "\(name)\(isNegated ? " not" : "") in [\(words.map { "\"\($0)\"" }.joined(separator: ","))]"
          )
        }
      case .textIsNull(let name, let isNegated): (4, "\(name) is\(isNegated ? " not" : "") null")
      case .and(let left, let right): (2, "\(left.text(2, &dice)) and \(right.text(3, &dice))")
      case .or(let left, let right): (1, "\(left.text(1, &dice)) or \(right.text(2, &dice))")
      case .not(let inner): (3, "not \(inner.text(3, &dice))")
      }
    return own < minimum || Int.random(in: 0..<8, using: &dice) == 0 ? "(\(text))" : text
  }

  static let numbers = [
    "arr", "health", "customer_employees", "company.arr", "company.headcount", "churn_risk",
  ]
  static let words = ["Healthcare", "FINANCE", "retail", "Öl"]

  static func number(_ depth: Int, _ dice: inout SplitMix64) -> Naive {
    switch depth == 0 ? Int.random(in: 0..<2, using: &dice) : Int.random(in: 0..<6, using: &dice) {
    case 0: .field(numbers.randomElement(using: &dice) ?? "arr")
    case 1: .constant(Double(Int.random(in: -3...6, using: &dice)))
    case 2: .minus(number(depth - 1, &dice))
    default:
      .arithmetic(
        ["+", "-", "*", "/"].randomElement(using: &dice) ?? "+", number(depth - 1, &dice),
        number(depth - 1, &dice))
    }
  }

  static func condition(_ depth: Int, _ dice: inout SplitMix64) -> Naive {
    let isNegated = Bool.random(using: &dice)
    switch depth == 0 ? Int.random(in: 0..<5, using: &dice) : Int.random(in: 0..<10, using: &dice) {
    case 0:
      return .compare(
        ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &dice) ?? "=", number(2, &dice),
        number(2, &dice))
    case 1:
      let values = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
        Double(Int.random(in: -2...5, using: &dice))
      }
      return .oneOf(number(1, &dice), values, isNegated)
    case 2: return .isNull(number(1, &dice), isNegated)
    case 3:
      let count = Int.random(in: 1...3, using: &dice)
      return .text(
        ["industry", "region"].randomElement(using: &dice) ?? "industry",
        (0..<count).map { _ in words.randomElement(using: &dice) ?? "" }, isNegated)
    case 4:
      return .textIsNull(Bool.random(using: &dice) ? "industry" : "lifecycle_stage", isNegated)
    case 5: return .not(condition(depth - 1, &dice))
    case 6, 7: return .and(condition(depth - 1, &dice), condition(depth - 1, &dice))
    default: return .or(condition(depth - 1, &dice), condition(depth - 1, &dice))
    }
  }
}

@Suite("Compiled conditions against row by row")
struct ExpressionEvaluatorTests {
  /// Rows with small numbers, so that equality happens, and cells that are not known.
  private func rows(_ count: Int, _ dice: inout SplitMix64) throws -> ([Naive.Row], Org) {
    let builder = OrgBuilder()
    builder.company = CompanyFacts(["arr": .integer(2)])
    func slot(_ field: AccountField) -> Int {
      builder.accounts.declare(field)
      return RecordTable<AccountField>.slot(of: field)
    }
    let fields: [AccountField] = [.arr, .health, .customerEmployees]
    var rows: [Naive.Row] = []
    for _ in 0..<count {
      var row = Naive.Row(numbers: ["company.arr": 2])
      for field in fields where Int.random(in: 0..<5, using: &dice) > 0 {
        let value = Double(Int.random(in: 0...4, using: &dice))
        row.numbers[field.rawValue] = value
        try builder.accounts.columns.set(real: value, slot: slot(field))
      }
      for field in [AccountField.industry, .region] where Int.random(in: 0..<5, using: &dice) > 0 {
        let word = Naive.words.randomElement(using: &dice) ?? ""
        let text = Bool.random(using: &dice) ? word.uppercased() : word
        row.texts[field.rawValue] = text
        try builder.accounts.columns.set(
          integer: builder.interning.labels.intern(text), slot: slot(field))
      }
      try builder.accounts.endRow()
      rows.append(row)
    }
    return (rows, try builder.seal())
  }

  @Test("Random conditions give the same verdicts", arguments: 0..<40)
  func property(seed: Int) throws {
    var dice = SplitMix64(seed: seed)
    // Every fourth table has several blocks, the last one not full.
    let (rows, org) = try rows(seed % 4 == 0 ? 2500 : 60, &dice)
    for _ in 0..<25 {
      let tree = Naive.condition(4, &dice)
      let text = tree.text(0, &dice)
      #expect(try Plugins.truths(text, org) == rows.map { tree.truth($0) }, "\(text)")
    }
  }

  @Test("A column that no input had is not known everywhere")
  func absent() throws {
    let org = try Plugins.org("account_id,arr\n1,5\n")
    #expect(try Plugins.truths("health > 0.5", org) == [nil])
    #expect(try Plugins.truths("health is null and industry is null", org) == [true])
  }
}
