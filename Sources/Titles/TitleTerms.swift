/// How a part of a title hangs on what stands before it.
enum Joint: UInt8, BitwiseCopyable {
  /// It is the beginning, or stands after a comma, dash or bracket.
  case start, comma, bracket
  /// After "and" or a slash.
  case and
  /// After "of": what the work is about.
  case of
  /// After "for", "in", "with": what it is near to.
  case about
  /// After "to": whom it serves.
  case to
}

/// A word or phrase of a title with what it means.
struct TitleTerm: BitwiseCopyable {
  var meaning: Meaning
  /// Number of the part that it stands in.
  var part: UInt8
  /// Words that it is made of.
  var wordCount: UInt8
  var start: UInt16
  var end: UInt16
  /// Whether it is the word "officer", which makes a chief one of the company's.
  var isOfficer = false
}

/// A title as terms in parts, beside the segment and region that it names.
struct TitleTerms {
  static let maximumParts = 16

  let terms: UnsafeMutableBufferPointer<TitleTerm>
  var count = 0
  let joints: UnsafeMutableBufferPointer<Joint>
  var partCount = 1
  var segment: UInt8 = 0
  var segmentStart: UInt16 = 0
  var region: UInt8 = 0
  var unknownWords = 0
  var isCorrected = false
  /// The user's own answer for the whole title; -1 for none.
  var answer: Int16 = -1

  private let officer: Int

  /// Divides `words` into the longest phrases that `vocabulary` has, from the left.
  init(
    _ words: UnsafeBufferPointer<TitleWord>, _ vocabulary: borrowing TitleVocabulary,
    terms: UnsafeMutableBufferPointer<TitleTerm>, joints: UnsafeMutableBufferPointer<Joint>
  ) {
    self.terms = terms
    self.joints = joints
    officer = vocabulary.officer
    joints[0] = .start
    var index = 0
    while index < words.count {
      let (meaning, length) = longest(at: index, words, vocabulary)
      if meaning.flags.contains(.noise) {
        index += length
        continue
      }
      let word = words[index]
      switch word.separator {
      case .none: break
      case .slash: open(.and)
      case .comma: open(.comma)
      case .bracket: open(.bracket)
      }
      if meaning.flags.contains(.and) {
        open(.and)
      } else if meaning.flags.contains(.link) {
        open(Joint(rawValue: Joint.of.rawValue + UInt8(clamping: meaning.weight)) ?? .about)
      } else if length > 0 {
        append(meaning, words, index, length)
      } else if meaning.segment == 0, meaning.region == 0 {
        unknownWords += 1
        if word.isAgent { append(vocabulary.person, words, index, 1) }
      }
      for later in index..<index + max(1, length) {
        if words[later].isCorrected { isCorrected = true }
        if later > index { _ = longest(at: later, words, vocabulary) }
      }
      index += max(1, length)
    }
  }

  /// The longest phrase at `index` and its words; segments and regions are noted on
  /// the way, as they may be part of another phrase.
  private mutating func longest(
    at index: Int, _ words: UnsafeBufferPointer<TitleWord>,
    _ vocabulary: borrowing TitleVocabulary
  ) -> (Meaning, Int) {
    var found = Meaning()
    var length = 0
    var (node, next) = (0, index)
    var place = Meaning()
    while next < words.count, next == index || words[next].separator < .comma,
      words[next].id >= 0,
      let child = vocabulary.trie.child(of: node, Int(words[next].id))
    {
      node = child
      next += 1
      let meaning = vocabulary.trie.meanings[node]
      if meaning.isLexical {
        found = meaning
        length = next - index
      }
      if meaning.segment > 0 { place.segment = meaning.segment }
      if meaning.region > 0 { place.region = meaning.region }
      if meaning.title >= 0, index == 0, next == words.count { answer = meaning.title }
    }
    if place.segment > 0, segment == 0 {
      segment = place.segment
      segmentStart = words[index].start
    }
    // The most particular region is named last, a world-wide one never is.
    if place.region > 0 { region = place.region }
    if length == 0 {
      found.segment = place.segment
      found.region = place.region
    }
    return (found, length)
  }

  /// Whether a part names somebody whom later ranks do not raise.
  func hasFixed(_ part: Int, _ fields: [TitleField]) -> Bool {
    terms[..<count].contains {
      Int($0.part) == part && $0.meaning.field >= 0 && fields[Int($0.meaning.field)].isFixed
    }
  }

  private mutating func append(
    _ meaning: Meaning, _ words: UnsafeBufferPointer<TitleWord>, _ index: Int, _ length: Int
  ) {
    guard count < terms.count else { return }
    terms[count] = TitleTerm(
      meaning: meaning, part: UInt8(truncatingIfNeeded: partCount - 1),
      wordCount: UInt8(truncatingIfNeeded: length), start: words[index].start,
      end: words[index + length - 1].end,
      isOfficer: length == 1 && Int(words[index].id) == officer)
    count += 1
  }

  /// Begins a new part, unless the one before is still without terms; then what joins
  /// most closely counts.
  private mutating func open(_ joint: Joint) {
    let isEmpty = count == 0 || Int(terms[count - 1].part) < partCount - 1
    if isEmpty {
      if partCount > 1, joint != .comma || joints[partCount - 1] == .bracket {
        joints[partCount - 1] = joint
      }
      return
    }
    guard partCount < Self.maximumParts else { return }
    joints[partCount] = joint
    partCount += 1
  }
}
