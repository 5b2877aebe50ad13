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

  /// Divides `words` into the phrases that `vocabulary` has.
  init(
    _ words: UnsafeBufferPointer<TitleWord>, _ vocabulary: borrowing TitleVocabulary,
    terms: UnsafeMutableBufferPointer<TitleTerm>, joints: UnsafeMutableBufferPointer<Joint>
  ) {
    self.terms = terms
    self.joints = joints
    officer = vocabulary.officer
    joints[0] = .start
    withUnsafeTemporaryAllocation(of: Match.self, capacity: words.count + 1) { matches in
      divide(words, vocabulary, matches)
      var index = 0
      while index < words.count {
        let match = matches[index]
        take(match, words, index, vocabulary)
        for later in index..<index + match.length where words[later].isCorrected {
          isCorrected = true
        }
        index += match.length
      }
    }
  }

  /// The phrase that begins at a word, and how good the division from there on is.
  private struct Match: BitwiseCopyable {
    var meaning = Meaning()
    var length = 1
    /// Sum of squares, and in the low byte the greatest weight.
    var score = 0
  }

  /// Finds from the right the division in which phrases are longest: squares of their
  /// lengths are summed, of equal sums the weightiest phrase decides: "enterprise |
  /// account executive" beats "enterprise account | executive".
  /// Segments and regions are noted on the way, as they may be part of another phrase.
  private mutating func divide(
    _ words: UnsafeBufferPointer<TitleWord>, _ vocabulary: borrowing TitleVocabulary,
    _ matches: UnsafeMutableBufferPointer<Match>
  ) {
    matches[words.count] = Match()
    var isWorldwide = false
    var (regionStart, regionLength) = (words.count, 0)
    for index in stride(from: words.count - 1, through: 0, by: -1) {
      var best = Match(score: matches[index + 1].score)
      var place = Meaning()
      var (node, next) = (0, index)
      while next < words.count, next == index || words[next].separator < .comma,
        words[next].id >= 0,
        let child = vocabulary.trie.child(of: node, Int(words[next].id))
      {
        node = child
        next += 1
        let meaning = vocabulary.trie.meanings[node]
        let length = next - index
        if meaning.isLexical {
          let rest = matches[next].score
          let score = (length * length + rest >> 8) << 8 | max(Int(meaning.weight), rest & 0xFF)
          if score > best.score { best = Match(meaning: meaning, length: length, score: score) }
        }
        if meaning.segment > 0 { place.segment = meaning.segment }
        if meaning.region > 0 {
          place.region = meaning.region
          regionLength = length
        }
        if meaning.title >= 0, index == 0, next == words.count { answer = meaning.title }
      }
      if place.segment > 0 {
        segment = place.segment
        segmentStart = words[index].start
      }
      // The most particular region is named last; "global" says the least.
      if place.region > 0, region == 0 || isWorldwide || index + regionLength > regionStart {
        region = place.region
        regionStart = index
        isWorldwide = place.region == vocabulary.worldwide
      }
      if !best.meaning.isLexical { best.meaning = place }
      matches[index] = best
    }
  }

  private mutating func take(
    _ match: Match, _ words: UnsafeBufferPointer<TitleWord>, _ index: Int,
    _ vocabulary: borrowing TitleVocabulary
  ) {
    let meaning = match.meaning
    if meaning.flags.contains(.noise) { return }
    switch words[index].separator {
    case .none: break
    case .slash: open(.and)
    case .comma: open(.comma)
    case .bracket: open(.bracket)
    }
    if meaning.flags.contains(.and) {
      open(.and)
    } else if meaning.flags.contains(.link) {
      open(Joint(rawValue: Joint.of.rawValue + UInt8(clamping: meaning.weight)) ?? .about)
    } else if meaning.isLexical {
      append(meaning, words, index, match.length)
    } else if meaning.segment == 0, meaning.region == 0 {
      unknownWords += 1
      if words[index].isAgent { append(vocabulary.person, words, index, 1) }
    }
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
