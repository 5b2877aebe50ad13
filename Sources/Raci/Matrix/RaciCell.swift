import Catalog

/// What stands in one cell of a chart, and what it means.
public struct RaciCell: Sendable, Equatable {
  /// The letters, each once.
  public let letters: RaciLetters
  /// What is no letter of the four, as it stands there.
  public let unknown: [String]
  /// The text of the cell, without blanks around it; the letters where it says no more.
  public let text: String

  /// Nothing.
  public static let empty = RaciCell(letters: [], unknown: [], text: "")

  /// A cell with just these letters.
  public init(_ letters: RaciLetters) {
    self.init(letters: letters, unknown: [], text: letters.text)
  }

  private init(letters: RaciLetters, unknown: [String], text: String) {
    self.letters = letters
    self.unknown = unknown
    let isPlain = unknown.isEmpty && text.uppercased() == letters.text
    self.text = isPlain ? letters.text : text
  }

  /// Whether somebody wrote something that counts, known or not.
  public var isInvolved: Bool { !letters.isEmpty || !unknown.isEmpty }

  /// Whether letters alone do not tell what stood there.
  var isPlain: Bool { unknown.isEmpty && text == letters.text }

  /// Reads the text of a cell. Linear in its length.
  ///
  /// Dashes and words for nothing ("n/a") are empty. Case, emphasis, blanks and remarks
  /// in brackets are ignored. Letters may stand side by side or be parted; the words
  /// themselves ("Responsible") count as their letters.
  public init(_ text: String, _ vocabulary: Vocabulary) {
    let text = tidied(text)
    var letters: RaciLetters = []
    var unknown: [String] = []
    if vocabulary.value(.empty, of: text) == nil {
      for token in Self.tokens(text) {
        guard let found = Self.letters(of: token) else {
          unknown.append(token)
          continue
        }
        letters.formUnion(found.letters)
        unknown += found.unknown
      }
    }
    self.init(letters: letters, unknown: unique(unknown), text: text)
  }

  /// Words that are longer than this are read as words, not letter by letter.
  private static let longestToken = 4

  private static let words: [String: RaciLetters] = [
    "responsible": .responsible, "accountable": .accountable, "consulted": .consulted,
    "consult": .consulted, "informed": .informed, "inform": .informed, "and": [],
  ]

  /// What a run of letters means; nil for a word that is none of ours.
  private static func letters(
    of token: String
  ) -> (letters: RaciLetters, unknown: [String])? {
    if let word = words[token.lowercased()] { return (word, []) }
    var letters: RaciLetters = []
    var unknown: [String] = []
    for character in token {
      let byte = character.asciiValue ?? 0
      if let letter = RaciLetters(byte: byte) {
        letters.formUnion(letter)
      } else {
        unknown.append(String(character))
      }
    }
    return unknown.isEmpty || token.count <= longestToken ? (letters, unknown) : nil
  }

  /// The parts of a cell outside of brackets.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var depth = 0
    for character in text {
      if "([{<".contains(character) { depth += 1 }
      let isSeparator = depth > 0 || separators.contains(character)
      if ")]}>".contains(character) { depth = max(0, depth - 1) }
      if !isSeparator {
        token.append(character)
      } else if !token.isEmpty {
        tokens.append(token)
        token = ""
      }
    }
    return token.isEmpty ? tokens : tokens + [token]
  }

  /// Blanks, marks of emphasis, dashes and what parts letters.
  private static let separators = Set<Character>(
    " */_`~\"'.:,;&+|\\)]}>-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FE58}"
      + "\u{FE63}\u{FF0D}\u{2018}\u{2019}\u{201C}\u{201D}")
}
