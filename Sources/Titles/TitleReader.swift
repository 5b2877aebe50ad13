import Catalog

/// Reads titles: what a person is, what the work is about, how high it stands.
///
/// A title is a sentence with a small grammar. Words become terms (a rank, a person, a
/// field of work, a segment, a region), commas and prepositions part them, and then the
/// first part with a rank or person is the head: "Director, X", "Director of X" and "X
/// Director" say the same. Immutable, so threads may share it.
public struct TitleReader: Sendable {
  /// The words that are known.
  public let vocabulary: TitleVocabulary

  /// A reader with `vocabulary`.
  public init(_ vocabulary: TitleVocabulary) { self.vocabulary = vocabulary }

  /// Reads a title. Linear in its length; words beyond the 48th do not count.
  public func read(_ title: String, in context: TitleContext = TitleContext()) -> TitleReading {
    var title = title
    return title.withUTF8 { read($0, in: context) }
  }

  /// Reads a title given as UTF-8.
  public func read(
    _ title: UnsafeBufferPointer<UInt8>, in context: TitleContext = TitleContext()
  ) -> TitleReading {
    withTerms(title) { terms in
      if terms.answer >= 0 { return answered(vocabulary.answers[Int(terms.answer)], terms) }
      var reading = TitleReading()
      let head = headLevel(terms)
      var choice = FieldChoice(terms, head: head.part, vocabulary)
      var doubts: TitleReading.Doubts = []
      if choice.field < 0 { choice.assume(terms, head.level?.level, vocabulary, &doubts) }
      reading.isOpen = head.level?.other != nil || choice.isWeak
      if choice.isWeak, terms.count > 0, !choice.isFixed(vocabulary) {
        decide(&choice, by: context, &doubts)
      }
      setLevel(&reading, head.level, context, hasField: choice.field >= 0)
      setFunction(&reading, choice, terms, doubts)
      setConfidence(&reading, choice, terms)
      return reading
    }
  }

  /// Calls `body` with the terms of `title`, which live on the stack.
  func withTerms<Result>(
    _ title: UnsafeBufferPointer<UInt8>, _ body: (TitleTerms) -> Result
  ) -> Result {
    let most = TitleVocabulary.maximumWords
    return withUnsafeTemporaryAllocation(of: TitleWord.self, capacity: most) { words in
      withUnsafeTemporaryAllocation(of: TitleTerm.self, capacity: most) { terms in
        withUnsafeTemporaryAllocation(of: Joint.self, capacity: TitleTerms.maximumParts) {
          let count = vocabulary.words(of: title, into: words)
          return body(
            TitleTerms(
              UnsafeBufferPointer(rebasing: words[..<count]), vocabulary, terms: terms,
              joints: $0))
        }
      }
    }
  }

  /// The part that says what the person is, and the level: the highest of the head and
  /// of titles joined to it. Whom somebody assists or serves does not raise them.
  private func headLevel(_ terms: TitleTerms) -> (part: Int?, level: StatedLevel?) {
    var head: Int?
    var found: StatedLevel?
    for part in 0..<terms.partCount {
      let joint = terms.joints[part]
      if joint == .to, head != nil { break }
      guard let stated = terms.level(ofPart: part, vocabulary.fields) else { continue }
      if head == nil {
        head = part
        found = stated
        if terms.hasFixed(part, vocabulary.fields) { break }
      } else if joint != .of, joint != .about, let level = found?.level, stated.level > level {
        found = stated
      }
    }
    return (head, found)
  }

  private func answered(_ answer: TitleVocabulary.Answer, _ terms: TitleTerms) -> TitleReading {
    var reading = TitleReading()
    reading.function = answer.function
    reading.level = answer.level
    reading.role = answer.role
    reading.segment = answer.segment
    reading.region = region(terms)
    reading.confidence = 1
    return reading
  }

  /// Where the title leaves the field open, the department says it, else the manager. Not
  /// where it says nothing at all: of an unknown word nobody's manager makes a role.
  private func decide(
    _ choice: inout FieldChoice, by context: TitleContext, _ doubts: inout TitleReading.Doubts
  ) {
    if var department = context.department {
      let own = department.withUTF8 { text in
        withTerms(text) { FieldChoice($0, head: nil, vocabulary) }
      }
      if own.field >= 0, !own.isNeutral(vocabulary) {
        choice.decide(by: own.field, vocabulary)
        doubts.insert(.fromDepartment)
        return
      }
    }
    if let manager = context.manager, manager.field >= 0,
      !vocabulary.fields[Int(manager.field)].isNeutral,
      vocabulary.fields[Int(manager.field)].function != "executive"
    {
      choice.decide(by: manager.field, vocabulary)
      doubts.insert(.fromManager)
    }
  }

  private func setLevel(
    _ reading: inout TitleReading, _ stated: StatedLevel?, _ context: TitleContext,
    hasField: Bool
  ) {
    guard let stated else {
      reading.doubts.insert(.noLevel)
      if hasField { reading.level = .individualContributor }
      return
    }
    reading.level = stated.level
    reading.levelWords = Int(stated.start)..<Int(stated.end)
    guard let other = stated.other else { return }
    let levels = [stated.level, other]
    if let reports = context.reports, levels.contains(.manager),
      levels.contains(.individualContributor)
    {
      reading.level = reports > 0 ? .manager : .individualContributor
      return
    }
    reading.doubts.insert(.severalLevels)
    reading.alternative = TitleReading.Alternative(level: other)
  }

  private func setFunction(
    _ reading: inout TitleReading, _ choice: FieldChoice, _ terms: TitleTerms,
    _ doubts: TitleReading.Doubts
  ) {
    reading.doubts.formUnion(doubts)
    if terms.isCorrected { reading.doubts.insert(.misspelled) }
    if terms.unknownWords > 0 { reading.doubts.insert(.unknownWords) }
    reading.region = region(terms)
    reading.field = choice.field
    guard choice.field >= 0 else {
      reading.doubts.insert(.noFunction)
      return
    }
    let field = vocabulary.fields[Int(choice.field)]
    if field.isNeutral, field.function == "other" { reading.doubts.insert(.noFunction) }
    reading.function = field.function
    reading.role = choice.isRoleOpen ? field.openRole : field.role(roleLevel(reading))
    reading.segment = segment(terms, choice, field)
    if choice.end > 0 { reading.functionWords = Int(choice.start)..<Int(choice.end) }
    if field.isRoleUnsure { reading.doubts.insert(.severalRoles) }
    if choice.isContested || field.otherFunction != nil {
      reading.doubts.insert(.severalFunctions)
    }
    let rival = choice.isContested && choice.second >= 0 ? Int(choice.second) : nil
    let level = reading.alternative?.level ?? reading.level
    if let rival {
      let other = vocabulary.fields[rival]
      reading.alternative = TitleReading.Alternative(
        function: other.function, level: level, role: other.role(level))
    } else if let function = field.otherFunction {
      reading.alternative = TitleReading.Alternative(
        function: function, level: level, role: field.role(level))
    } else if reading.alternative != nil {
      reading.alternative = TitleReading.Alternative(
        function: field.function, level: level, role: field.role(level))
    }
  }

  /// The level whose role it is: a lead account executive sells, and leads those who do
  /// only perhaps.
  private func roleLevel(_ reading: TitleReading) -> Level? {
    let isLeadOfTrade =
      reading.level == .lead && reading.alternative?.level == .individualContributor
    return isLeadOfTrade ? .individualContributor : reading.level
  }

  private func region(_ terms: TitleTerms) -> String? {
    terms.region > 0 ? vocabulary.regions[Int(terms.region) - 1] : nil
  }

  /// The segment, where the position faces customers and the word is meant so.
  private func segment(_ terms: TitleTerms, _ choice: FieldChoice, _ field: TitleField) -> String? {
    guard terms.segment > 0, field.hasSegment else { return nil }
    let name = vocabulary.segments[Int(terms.segment) - 1]
    let facesCustomers = ["sales", "customer-success"].contains(field.function)
    if name == "digital" { return field.function == "customer-success" ? name : nil }
    let isInside = (choice.start..<max(choice.start, choice.end)).contains(terms.segmentStart)
    if facesCustomers { return isInside && name == "mid-market" ? nil : name }
    let isClear = ["enterprise", "smb", "mid-market"].contains(name) && !isInside
    return isClear && TitleField.revenueFunctions.contains(field.function) ? name : nil
  }
}
