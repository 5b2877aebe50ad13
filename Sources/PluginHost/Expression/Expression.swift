import OrgModel

/// A condition over the fields of an account and the facts of its company, compiled.
///
/// Steps work on blocks of rows with registers of numbers and of truth values, as a
/// stack machine would on single values; a step's registers are known beforehand.
/// Three values of truth (Kleene): what depends on something unknown is unknown.
struct Expression: Sendable {
  /// Where a step finds a number of each row.
  enum Number: Sendable, Equatable {
    case column(AccountField)
    case fact(String)
    case constant(Double)
    case register(Int)
  }

  /// Where a step finds a text of each row.
  enum Text: Sendable, Equatable {
    case column(AccountField)
    case fact(String)
  }

  enum Arithmetic: Sendable { case add, subtract, multiply, divide }

  enum Comparison: String, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    /// The same with sides exchanged.
    var mirrored: Comparison {
      switch self {
      case .equal, .unequal: self
      case .less: .greater
      case .atMost: .atLeast
      case .greater: .less
      case .atLeast: .atMost
      }
    }
  }

  /// What is done to a block of rows; `into` names the register of the result.
  enum Step: Sendable {
    case arithmetic(Arithmetic, Number, Number, into: Int)
    case compare(Comparison, Number, Number, into: Int)
    case oneOfNumbers(Number, Set<Double>, isNegated: Bool, into: Int)
    /// The texts are folded.
    case oneOfTexts(Text, Set<String>, isNegated: Bool, into: Int)
    case sameText(AccountField, fact: String, isNegated: Bool, into: Int)
    case numberIsNull(Number, isNegated: Bool, into: Int)
    case textIsNull(Text, isNegated: Bool, into: Int)
    case and(Int, Int, into: Int)
    case or(Int, Int, into: Int)
    case not(Int, into: Int)
  }

  /// In order; the last one's result is the expression's.
  let steps: [Step]
  /// Registers of numbers that the steps use.
  let numberRegisters: Int
  /// Registers of truth values that the steps use.
  let truthRegisters: Int
  /// The register of the result.
  let result: Int
  /// Fields of the account that are read, in the order of appearance.
  let fields: [AccountField]
  /// Facts of the company that are read, in the order of appearance.
  let facts: [String]

  /// `text` without regard to letter case, as texts are compared.
  static func folded(_ text: String) -> String { text.lowercased() }
}
