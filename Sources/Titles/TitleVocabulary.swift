import CSV
import Catalog
import OrgModel

/// The words and phrases of titles and what they mean, compiled for reading.
///
/// A value: a vocabulary of one's own is the catalogue's with rows added, and rows
/// added later win.
public struct TitleVocabulary: Sendable {
  /// A whole title and what it means.
  struct Answer: Sendable {
    var function: String?
    var level: Level?
    var role: String?
    var segment: String?
  }

  /// The header of `titles.csv` and of files that add to it.
  public static let columns = ["kind", "phrase", "value", "weight", "source"]

  var words = WordTable()
  var trie = PhraseTrie()
  var fields: [TitleField] = []
  var fieldNumbers: [String: Int] = [:]
  var functions: [String] = []
  var segments: [String] = []
  var regions: [String] = []
  var answers: [Answer] = []
  /// What another field in the same title makes of a field; by both numbers.
  var pairs: [UInt32: Int16] = [:]
  /// Whether a field is the left side of a pair.
  var hasPairs: [Bool] = []
  /// The words that a word is written for, by word; empty for most.
  var spellings: [Int: [Int]] = [:]
  /// The word "officer".
  private(set) var officer = -1
  private var spelled: [Bool] = []
  /// What a word means that only looks like a person's.
  private(set) var person = Meaning()
  /// First letter, length and letters of words long enough to be misspelled.
  var corrections = Corrections()

  /// A vocabulary without words.
  public init() {}

  /// The vocabulary of the catalogue, compiled when it is first asked for.
  public static func embedded() throws -> TitleVocabulary { try compiled.get() }

  private static let compiled: Result<TitleVocabulary, any Error> = Result {
    let file = try CatalogFile.named("titles.csv")
    var vocabulary = TitleVocabulary()
    try vocabulary.add(file.bytes, file: file.name)
    return vocabulary
  }

  /// Adds the rows of a CSV file with the columns `kind,phrase,value,weight,source`;
  /// weight and source may be left out. A phrase that is already there gets the new
  /// meaning. Linear in rows.
  ///
  /// Errors, each with file, row, column and value: other columns, an unknown kind,
  /// field, level or key, a weight that is not 1 to 9, a phrase without words.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws {
    var changed = self
    var rows = TitleRows(file: file)
    // Spellings and fields first, as phrases are made of them.
    for isDefining in [true, false] {
      try rows.forEach(in: bytes) { row in
        if (row.kind == .spelling || row.kind == .field) == isDefining {
          try changed.add(row)
        }
      }
    }
    changed.finish()
    self = changed
  }

  /// Whether a word stands for others.
  func isSpelling(_ word: Int) -> Bool { spelled[word] }

  /// What follows from all rows together.
  private mutating func finish() {
    corrections = Corrections(words)
    spelled = [Bool](repeating: false, count: words.count)
    for word in spellings.keys { spelled[word] = true }
    officer = wordNumbers("officer").first ?? -1
    spelled += [Bool](repeating: false, count: words.count - spelled.count)
    if let field = fieldNumbers["person"] { person.setField(Int16(field), 1) }
    person.flags = .person
    hasPairs = [Bool](repeating: false, count: fields.count)
    for key in pairs.keys { hasPairs[Int(key >> 16)] = true }
    // A phrase of several words names a person, or a rank, if its last word does.
    for node in 1..<max(1, trie.meanings.count) where trie.parents[node].node != 0 {
      guard trie.meanings[node].field >= 0,
        let last = trie.child(of: 0, Int(trie.parents[node].word))
      else { continue }
      let meaning = trie.meanings[last]
      trie.update(node) {
        if meaning.flags.contains(.person) { $0.flags.insert(.person) }
        if $0.rank < 0 { $0.rank = meaning.rank }
      }
    }
  }

  /// The numbers of the words of `phrase`, as they are after spelling.
  mutating func wordNumbers(_ phrase: String) -> [Int] {
    var phrase = phrase
    var numbers: [Int] = []
    phrase.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordTable.maximumLength) { word in
        var scanner = WordScanner(text)
        while case let length = scanner.next(into: word), length > 0 {
          let id = words.insert(UnsafeBufferPointer(rebasing: word[..<length]))
          numbers += spellings[id] ?? [id]
        }
      }
    }
    return numbers
  }
}
