import Catalog

/// The field of work that a title is about, chosen among those it names.
///
/// Every term has a weight: how much it says. The head's own part counts fully, parts
/// further off less; of two fields in one part the later is the noun and the earlier
/// its modifier ("GTM Finance Analyst" is finance).
struct FieldChoice {
  /// The field; -1 for none.
  private(set) var field: Int16 = -1
  /// The best field of another function; -1 for none.
  private(set) var second: Int16 = -1
  /// Twice the weight of what decided, less its distance from the head.
  private(set) var score = -100
  private(set) var secondScore = -100
  private(set) var start: UInt16 = 0
  private(set) var end: UInt16 = 0
  private(set) var weight = 0
  /// The function was decided by the context and not by the title.
  private(set) var isRoleOpen = false
  private var part = -1

  /// Whether the title says so little that its context may decide.
  var isWeak: Bool { score <= 5 }
  /// Whether a field of another function comes near.
  var isContested: Bool { second >= 0 && secondScore >= score - 2 }

  /// Chooses among `terms`, of which part `head` says what the person is.
  init(_ terms: TitleTerms, head: Int?, _ vocabulary: borrowing TitleVocabulary) {
    let head = head ?? 0
    var isStrong = false
    var hasSubject = false
    var isServing = false
    for index in 0..<terms.count where Int(terms.terms[index].part) == head {
      let weight = self.weight(index, terms)
      if weight >= 4 { isStrong = true }
      if weight > 0 { hasSubject = true }
    }
    var (distance, order, lastPart) = (0, 0, -1)
    for index in 0..<terms.count {
      let term = terms.terms[index]
      let part = Int(term.part)
      if part != lastPart {
        // What follows those whom somebody serves describes them.
        if terms.joints[part] == .to, part > head { isServing = true }
        distance = Self.distance(
          part, head, isServing ? .to : terms.joints[part], before: distance, isStrong: isStrong,
          hasSubject: hasSubject, &order)
        lastPart = part
      }
      guard term.meaning.field >= 0 else { continue }
      let weight = self.weight(index, terms)
      consider(term, 2 * weight - distance, weight, vocabulary)
      if part > head, weight >= 4 { isStrong = true }
    }
    combine(terms, vocabulary)
  }

  /// How far a part is from the head, in half weights.
  private static func distance(
    _ part: Int, _ head: Int, _ joint: Joint, before: Int, isStrong: Bool, hasSubject: Bool,
    _ order: inout Int
  ) -> Int {
    if part == head { return 0 }
    if part < head { return part + 1 == head ? 1 : 3 }
    order += 1
    switch joint {
    case .and: return before + (order == 1 && !hasSubject ? 0 : 2)
    case .of: return isStrong ? 6 : 0
    case .comma, .start, .bracket: return isStrong ? 8 : 2 * (order - 1)
    case .about: return isStrong ? 10 : 2 * order
    case .to: return 20
    }
  }

  /// What a term says of the field. One that yields says little after another field.
  private func weight(_ index: Int, _ terms: TitleTerms) -> Int {
    let term = terms.terms[index]
    guard term.meaning.field >= 0 else { return 0 }
    let weight = Int(term.meaning.weight)
    guard term.meaning.flags.contains(.yields), term.wordCount == 1, index > 0 else {
      return weight
    }
    let before = terms.terms[index - 1]
    return before.part == term.part && before.meaning.weight >= 4 && before.meaning.field >= 0
      ? min(weight, 2) : weight
  }

  private mutating func consider(
    _ term: TitleTerm, _ score: Int, _ weight: Int, _ vocabulary: borrowing TitleVocabulary
  ) {
    let isSame =
      field >= 0
      && vocabulary.fields[Int(field)].functionNumber
        == vocabulary.fields[Int(term.meaning.field)].functionNumber
    let isBetter = score > self.score || score == self.score && Int(term.part) == part
    if isBetter {
      if field >= 0, !isSame { (second, secondScore) = (field, self.score) }
      (field, self.score, self.weight) = (term.meaning.field, score, weight)
      (start, end, part) = (term.start, term.end, Int(term.part))
    } else if !isSame, score > secondScore {
      (second, secondScore) = (term.meaning.field, score)
    }
  }

  /// Two fields may together be a third: operations of sales are sales operations.
  private mutating func combine(_ terms: TitleTerms, _ vocabulary: borrowing TitleVocabulary) {
    guard field >= 0, vocabulary.hasPairs[Int(field)] else { return }
    for index in 0..<terms.count {
      let other = terms.terms[index].meaning.field
      guard other >= 0, other != field, terms.joints[Int(terms.terms[index].part)] != .to,
        let pair = vocabulary.pair(field, other)
      else { continue }
      field = pair
      score = max(score, 12)
      weight = max(weight, 6)
      second = -1
      return
    }
  }

  /// Somebody of rank with a segment or region and no field leads sales: "RVP, East".
  mutating func assume(
    _ terms: TitleTerms, _ level: Level?, _ vocabulary: borrowing TitleVocabulary,
    _ doubts: inout TitleReading.Doubts
  ) {
    guard let level, level >= .manager, level < .cxo, terms.segment > 0 || terms.region > 0,
      let sales = vocabulary.sales
    else { return }
    field = sales
    score = 2
    weight = 1
    doubts.insert(.noFunction)
  }

  /// Whether the field is none of its own, as of "analyst".
  func isNeutral(_ vocabulary: borrowing TitleVocabulary) -> Bool {
    field >= 0 && vocabulary.fields[Int(field)].isNeutral
  }

  /// Whether it is somebody's assistant, in whatever department.
  func isFixed(_ vocabulary: borrowing TitleVocabulary) -> Bool {
    field >= 0 && vocabulary.fields[Int(field)].isFixed
  }

  /// Takes the field that the context says.
  mutating func decide(by other: Int16, _ vocabulary: borrowing TitleVocabulary) {
    let own = field
    field = other
    score = 6
    weight = 3
    second = -1
    guard own >= 0 else { return }
    if let pair = vocabulary.pair(other, own) ?? vocabulary.pair(own, other) {
      field = pair
    } else {
      isRoleOpen = !vocabulary.fields[Int(own)].isNeutral
    }
  }
}
