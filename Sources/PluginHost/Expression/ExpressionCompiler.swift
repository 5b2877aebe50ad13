import OrgModel

/// Turns the text of a condition into steps, in one pass: precedence climbing that
/// checks types as it goes. Nesting is bounded, so that no input exhausts the stack.
struct ExpressionCompiler {
  /// The deepest nesting of parentheses, `not` and minus signs.
  static let maximumDepth = 32
  /// The most steps of one expression.
  static let maximumSteps = 2048

  /// What a part of an expression is, with its place.
  struct Part {
    enum Kind: Equatable {
      case number(Expression.Number)
      case text(Expression.Text)
      case literal(String)
      case truth(Int)
    }

    let kind: Kind
    let offset: Int
  }

  let vocabulary: ExpressionFields
  private let tokens: [Token]
  private var index = 0
  var steps: [Expression.Step] = []
  var numbers = RegisterStack()
  var truths = RegisterStack()
  var fields: [AccountField] = []
  var facts: [String] = []

  /// The expression that `text` writes. Errors: whatever is wrong, with its place.
  static func compile(
    _ text: String, _ vocabulary: ExpressionFields
  ) throws(ExpressionError) -> Expression {
    var compiler = ExpressionCompiler(vocabulary, try Lexer.tokens(of: text))
    guard compiler.token.kind != .end else {
      throw ExpressionError(
        offset: 0, reason: "is empty", advice: "write a condition such as arr >= 25000")
    }
    let whole = try compiler.part(above: 0, depth: 0)
    guard compiler.token.kind == .end else { throw compiler.unexpected("and, or, or the end") }
    guard case .truth(let result) = whole.kind else {
      throw ExpressionError(
        offset: whole.offset, reason: "is \(ExpressionCompiler.name(whole)) and no condition",
        advice: "compare it with something")
    }
    return Expression(
      steps: compiler.steps, numberRegisters: compiler.numbers.highest,
      truthRegisters: compiler.truths.highest, result: result, fields: compiler.fields,
      facts: compiler.facts)
  }

  private init(_ vocabulary: ExpressionFields, _ tokens: [Token]) {
    self.vocabulary = vocabulary
    self.tokens = tokens
  }

  var token: Token { tokens[min(index, tokens.count - 1)] }

  /// Takes the next token if it is `kind`.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    index += 1
    return true
  }

  mutating func advance() { index += 1 }

  /// A part whose operators all bind tighter than `minimum`.
  mutating func part(above minimum: Int, depth: Int) throws(ExpressionError) -> Part {
    guard depth <= Self.maximumDepth else {
      throw ExpressionError(
        offset: token.offset, reason: "nests deeper than \(Self.maximumDepth) levels")
    }
    var left = try prefix(depth)
    while let binding = binding, binding > minimum {
      let sign = token
      switch binding {
      case 1, 2:
        advance()
        let right = try part(above: binding, depth: depth)
        left = try joined(left, right, by: sign)
      case 4:
        left = try compared(left, depth)
      default:
        advance()
        let right = try part(above: binding, depth: depth)
        left = try calculated(left, right, by: sign)
      }
      guard steps.count <= Self.maximumSteps else {
        throw ExpressionError(
          offset: sign.offset, reason: "has more than \(Self.maximumSteps) operations",
          advice: "split it into several cases")
      }
    }
    return left
  }

  /// How tightly the next operator binds; nil if there is none. `not` binds with 3.
  private var binding: Int? {
    switch token.kind {
    case .name("or"): 1
    case .name("and"): 2
    case .name("in"), .name("is"), .name("not"): 4
    case .sign("="), .sign("!="), .sign("<"), .sign("<="), .sign(">"), .sign(">="): 4
    case .sign("+"), .sign("-"): 5
    case .sign("*"), .sign("/"): 6
    default: nil
    }
  }

  private mutating func prefix(_ depth: Int) throws(ExpressionError) -> Part {
    let start = token
    switch start.kind {
    case .number(let value):
      advance()
      return Part(kind: .number(.constant(value)), offset: start.offset)
    case .text(let text):
      advance()
      return Part(kind: .literal(text), offset: start.offset)
    case .sign("("):
      advance()
      let inner = try part(above: 0, depth: depth + 1)
      guard take(.sign(")")) else { throw unexpected("a closing parenthesis") }
      return Part(kind: inner.kind, offset: start.offset)
    case .sign("-"):
      advance()
      let operand = try part(above: 6, depth: depth + 1)
      if case .number(.constant(let value)) = operand.kind {
        return Part(kind: .number(.constant(-value)), offset: start.offset)
      }
      let zero = Part(kind: .number(.constant(0)), offset: start.offset)
      return try calculated(zero, operand, by: start)
    case .name("not"):
      advance()
      let operand = try part(above: 3, depth: depth + 1)
      let register = try truth(operand, beside: "not")
      steps.append(.not(register, into: register))
      return Part(kind: .truth(register), offset: start.offset)
    case .name(let name) where !ExpressionFields.keywords.contains(name):
      advance()
      return Part(kind: try field(name, start), offset: start.offset)
    default:
      throw unexpected("a field, number, text or parenthesis")
    }
  }

  private mutating func field(_ name: String, _ token: Token) throws(ExpressionError) -> Part.Kind {
    switch try vocabulary.field(name, at: token.offset) {
    case .account(let field):
      if !fields.contains(field) { fields.append(field) }
      return field.kind == .label ? .text(.column(field)) : .number(.column(field))
    case .number(let fact):
      if !facts.contains(fact) { facts.append(fact) }
      return .number(.fact(fact))
    case .text(let fact):
      if !facts.contains(fact) { facts.append(fact) }
      return .text(.fact(fact))
    }
  }

  func unexpected(_ wanted: String) -> ExpressionError {
    var advice: String?
    if case .name(let name) = token.kind {
      let words = ExpressionFields.keywords.sorted()
      advice = nearest(to: name, among: words).map { "did you mean \($0)?" }
    }
    return ExpressionError(
      offset: token.offset, reason: "has \(token.description) where \(wanted) should be",
      advice: advice)
  }

  static func name(_ part: Part) -> String {
    switch part.kind {
    case .number: "a number"
    case .text, .literal: "a text"
    case .truth: "a condition"
    }
  }
}

/// Hands out registers in the order of a stack, so that as few as can be are used.
struct RegisterStack {
  private(set) var highest = 0
  private var next = 0

  /// A register for a result that takes the place of `used` ones.
  mutating func result(freeing used: Int) -> Int {
    next -= used
    let register = next
    next += 1
    highest = max(highest, next)
    return register
  }

  /// Gives back the last `used` registers.
  mutating func free(_ used: Int) { next -= used }
}
