/// What stands between two words of a title.
enum Separator: UInt8, Comparable {
  /// Nothing, a blank, a hyphen inside a word.
  case none
  /// A slash.
  case slash
  /// A comma, dash, bar, semicolon or colon.
  case comma
  /// A bracket that opens.
  case bracket

  static func < (left: Separator, right: Separator) -> Bool { left.rawValue < right.rawValue }
}

/// Splits a title into words: letters and digits in lower case without accents, plurals
/// as singulars. Everything else parts words, and how strongly is told.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// What stood before the word read last.
  private(set) var separator = Separator.none
  /// Where the word read last stands in the text.
  private(set) var range = 0..<0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Writes the next word into `word`, cut where it is too long, and returns its
  /// length; 0 at the end. An ampersand or plus is the word "and".
  mutating func next(into word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    separator = .none
    var length = 0
    var start = at
    while at < text.count {
      let byte = text[at]
      if let letter = Self.lowercase(byte) {
        if length == 0 { start = at }
        if length < word.count {
          word[length] = letter
          length += 1
        }
        at += 1
      } else if byte >= 0x80 {
        let (letters, width) = folded()
        if letters.0 == 0 {
          if length > 0 { break }
          if letters.1 > 0 { separator = max(separator, .comma) }
          at += width
          continue
        }
        if length == 0 { start = at }
        at += width
        for letter in [letters.0, letters.1] where letter > 0 && length < word.count {
          word[length] = letter
          length += 1
        }
      } else if length > 0 {
        // V.P. is one word, and so is O'Neil.
        let isInside = byte == 0x2E ? isInitial(length) : byte == 0x27 && length > 1
        guard isInside, at + 1 < text.count, Self.lowercase(text[at + 1]) != nil else { break }
        at += 1
      } else if byte == 0x26 || byte == 0x2B {
        at += 1
        for (index, letter) in [0x61, 0x6E, 0x64].enumerated() where index < word.count {
          word[index] = UInt8(letter)
        }
        range = at - 1..<at
        return 3
      } else {
        separator = max(separator, separation(byte))
        at += 1
      }
    }
    range = start..<at
    return Self.singular(word, length)
  }

  /// Whether the word so far is one letter, or letters with points between.
  private func isInitial(_ length: Int) -> Bool {
    length == 1 || at >= 2 && text[at - 2] == 0x2E
  }

  private func separation(_ byte: UInt8) -> Separator {
    switch byte {
    case 0x2C, 0x3A, 0x3B, 0x7C, 0x09, 0x0A: .comma
    case 0x28, 0x5B, 0x7B: .bracket
    case 0x29, 0x5D, 0x7D: .comma
    case 0x2F, 0x5C: .slash
    // A dash stands between blanks, a hyphen does not.
    case 0x2D: at > 0 && text[at - 1] == 0x20 || next(is: 0x20) ? .comma : .none
    default: .none
    }
  }

  private func next(is byte: UInt8) -> Bool { at + 1 < text.count && text[at + 1] == byte }

  private static func lowercase(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    default: nil
    }
  }

  /// One or two letters for a character beyond ASCII, and its bytes: (0, 0) parts
  /// words, (0, 1) as strongly as a comma. Scripts without accents stay as they are.
  /// A character that is cut short parts words and is as wide as what there is of it.
  private func folded() -> (letters: (UInt8, UInt8), width: Int) {
    let byte = text[at]
    let rest = text[(at + 1)...].prefix(2).prefix { $0 & 0xC0 == 0x80 }
    guard let following = rest.first else {
      let isLead = (0xC2...0xC5).contains(byte) || byte == 0xE2
      return ((isLead ? 0 : byte, 0), 1)
    }
    if byte == 0xC3 {
      let index = Int(following & 0x3F) | 0x20
      let letter = Self.latin1[index]
      if following == 0x9F { return ((0x73, 0x73), 2) }
      return ((letter, index == 0x26 ? 0x65 : 0), 2)
    }
    if byte == 0xC4 || byte == 0xC5 {
      let index = Int(byte - 0xC4) << 6 | Int(following & 0x3F)
      return ((Self.latinExtended[index], index == 0x53 || index == 0x52 ? 0x65 : 0), 2)
    }
    if byte == 0xC2 { return ((0, 0), 2) }
    if byte == 0xE2 {
      // Dashes and bullets of U+2010 to U+2027, but not its quotation marks.
      let last = rest.count > 1 ? text[at + 2] : 0
      return ((0, following == 0x80 && !(0x98...0x9F).contains(last) ? 1 : 0), 1 + rest.count)
    }
    return ((byte, 0), 1)
  }

  /// Base letters of U+00E0 to U+00FF, at their places; upper case is asked as lower.
  private static let latin1: [UInt8] =
    [UInt8](repeating: 0, count: 32) + Array("aaaaaaaceeeeiiiidnooooo".utf8) + [0]
    + Array("ouuuuyty".utf8)
  /// Base letters of U+0100 to U+017F.
  private static let latinExtended: [UInt8] = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
      + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Takes the ending of the plural off and returns the new length.
  private static func singular(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
    guard count > 3, word[count - 1] == 0x73 else { return count }
    if count > 4, word[count - 2] == 0x65, word[count - 3] == 0x69 {
      word[count - 3] = 0x79
      return count - 2
    }
    let before = word[count - 2]
    return before == 0x73 || before == 0x75 || before == 0x69 ? count : count - 1
  }
}
