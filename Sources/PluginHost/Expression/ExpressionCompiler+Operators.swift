import OrgModel

extension ExpressionCompiler {
  /// `and`, `or`.
  mutating func joined(
    _ left: Part, _ right: Part, by token: Token
  ) throws(ExpressionError) -> Part {
    let isAnd = token.kind == .name("and")
    let word = isAnd ? "and" : "or"
    let (a, b) = (try truth(left, beside: word), try truth(right, beside: word))
    let register = truths.result(freeing: 2)
    steps.append(isAnd ? .and(a, b, into: register) : .or(a, b, into: register))
    return Part(kind: .truth(register), offset: left.offset)
  }

  /// `+ - * /`.
  mutating func calculated(
    _ left: Part, _ right: Part, by token: Token
  ) throws(ExpressionError) -> Part {
    let operations: [Token.Kind: Expression.Arithmetic] = [
      .sign("+"): .add, .sign("-"): .subtract, .sign("*"): .multiply, .sign("/"): .divide,
    ]
    guard let operation = operations[token.kind] else { throw unexpected("an operator") }
    let (a, b) = (try number(left, beside: token), try number(right, beside: token))
    let register = numbers.result(freeing: registers(a, b))
    steps.append(.arithmetic(operation, a, b, into: register))
    return Part(kind: .number(.register(register)), offset: left.offset)
  }

  /// `= != < <= > >=`, `in`, `not in`, `is null`, `is not null`.
  mutating func compared(_ left: Part, _ depth: Int) throws(ExpressionError) -> Part {
    let sign = token
    advance()
    if case .truth = left.kind {
      throw ExpressionError(
        offset: sign.offset, reason: "compares a condition with something",
        advice: "comparisons do not chain; join them with and")
    }
    switch sign.kind {
    case .name("is"):
      let isNegated = take(.name("not"))
      guard take(.name("null")) else { throw unexpected(isNegated ? "null" : "null or not null") }
      return try nullTest(left, isNegated: isNegated)
    case .name("not"):
      guard take(.name("in")) else { throw unexpected("in") }
      return try membership(left, isNegated: true)
    case .name("in"):
      return try membership(left, isNegated: false)
    case .sign(let text):
      guard let comparison = Expression.Comparison(rawValue: text) else {
        throw unexpected("a comparison")
      }
      if token.kind == .name("null") {
        throw ExpressionError(
          offset: token.offset, reason: "compares with null",
          advice: "write is null or is not null")
      }
      let right = try part(above: 4, depth: depth)
      return try comparedValues(left, comparison, right, sign)
    default:
      throw unexpected("a comparison")
    }
  }

  private mutating func comparedValues(
    _ left: Part, _ comparison: Expression.Comparison, _ right: Part, _ sign: Token
  ) throws(ExpressionError) -> Part {
    if case .number(let a) = left.kind, case .number(let b) = right.kind {
      numbers.free(registers(a, b))
      let register = truths.result(freeing: 0)
      steps.append(.compare(comparison, a, b, into: register))
      return Part(kind: .truth(register), offset: left.offset)
    }
    guard isText(left), isText(right) else {
      throw ExpressionError(
        offset: sign.offset, reason: "compares \(Self.name(left)) with \(Self.name(right))",
        advice: isText(right) ? "numbers stand without quotes" : "texts stand in quotes")
    }
    guard comparison == .equal || comparison == .unequal else {
      throw ExpressionError(
        offset: sign.offset, reason: "orders texts",
        advice: "texts can be compared with = != and in")
    }
    let register = truths.result(freeing: 0)
    let isNegated = comparison == .unequal
    switch (left.kind, right.kind) {
    case (.text(let text), .literal(let word)), (.literal(let word), .text(let text)):
      steps.append(
        .oneOfTexts(text, [Expression.folded(word)], isNegated: isNegated, into: register))
    case (.text(.column(let field)), .text(.fact(let fact))),
      (.text(.fact(let fact)), .text(.column(let field))):
      steps.append(.sameText(field, fact: fact, isNegated: isNegated, into: register))
    default:
      throw ExpressionError(
        offset: right.offset, reason: "compares a text with one of the same kind",
        advice: "compare a field of the account with a text in quotes")
    }
    return Part(kind: .truth(register), offset: left.offset)
  }

  private mutating func nullTest(_ part: Part, isNegated: Bool) throws(ExpressionError) -> Part {
    switch part.kind {
    case .number(let number):
      numbers.free(registers(number))
      let register = truths.result(freeing: 0)
      steps.append(.numberIsNull(number, isNegated: isNegated, into: register))
      return Part(kind: .truth(register), offset: part.offset)
    case .text(let text):
      let register = truths.result(freeing: 0)
      steps.append(.textIsNull(text, isNegated: isNegated, into: register))
      return Part(kind: .truth(register), offset: part.offset)
    case .literal, .truth:
      throw ExpressionError(
        offset: part.offset, reason: "asks whether \(Self.name(part)) is null",
        advice: "only fields and what is calculated from them can be null")
    }
  }

  private mutating func membership(_ part: Part, isNegated: Bool) throws(ExpressionError) -> Part {
    switch part.kind {
    case .number, .text: break
    case .literal, .truth:
      throw ExpressionError(
        offset: part.offset, reason: "looks for \(Self.name(part)) in a list",
        advice: "a field must stand before in")
    }
    guard take(.sign("[")) else { throw unexpected("an opening bracket") }
    var numbers: Set<Double> = []
    var texts: Set<String> = []
    repeat {
      let item = token
      let isNegative = take(.sign("-"))
      switch (token.kind, part.kind) {
      case (.number(let value), .number): numbers.insert(isNegative ? -value : value)
      case (.text(let text), .text) where !isNegative: texts.insert(Expression.folded(text))
      case (.text, .number):
        throw ExpressionError(offset: item.offset, reason: "looks for a number among texts")
      case (.number, .text):
        throw ExpressionError(
          offset: item.offset, reason: "looks for a text among numbers",
          advice: "texts stand in quotes")
      default: throw unexpected("a number or a text in quotes")
      }
      advance()
    } while take(.sign(","))
    guard take(.sign("]")) else { throw unexpected("a comma or a closing bracket") }
    let register: Int
    if case .number(let number) = part.kind {
      self.numbers.free(registers(number))
      register = truths.result(freeing: 0)
      steps.append(.oneOfNumbers(number, numbers, isNegated: isNegated, into: register))
    } else {
      register = truths.result(freeing: 0)
      if case .text(let text) = part.kind {
        steps.append(.oneOfTexts(text, texts, isNegated: isNegated, into: register))
      }
    }
    return Part(kind: .truth(register), offset: part.offset)
  }

  /// The register of a condition. Errors: anything else.
  func truth(_ part: Part, beside word: String) throws(ExpressionError) -> Int {
    if case .truth(let register) = part.kind { return register }
    throw ExpressionError(
      offset: part.offset,
      reason: "has \(Self.name(part)) beside \(word), where a condition should be",
      advice: "compare it with something")
  }

  private func number(_ part: Part, beside token: Token) throws(ExpressionError)
    -> Expression.Number
  {
    if case .number(let number) = part.kind { return number }
    throw ExpressionError(
      offset: part.offset, reason: "calculates with \(Self.name(part))",
      advice: "\(token.description) works on numbers")
  }

  private func isText(_ part: Part) -> Bool {
    switch part.kind {
    case .text, .literal: true
    case .number, .truth: false
    }
  }

  /// How many of `numbers` are in registers.
  private func registers(_ numbers: Expression.Number...) -> Int {
    numbers.count { if case .register = $0 { true } else { false } }
  }
}
