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
  /// Numbers of the fields, by id.
  var fieldIDs = WordTable()
  var functions: [String] = []
  var segments: [String] = []
  var regions: [String] = []
  var answers: [Answer] = []
  /// What another field, or any of a function, makes of a field of the same title.
  var pairs: [UInt32: Int16] = [:]
  /// Whether a field is the left side of a pair.
  var hasPairs: [Bool] = []
  var spellings = Spellings()
  /// Words long enough to be misspelled.
  var corrections = Corrections()
  /// What a word means that only looks like a person's.
  private(set) var person = Meaning()
  /// The field of those who lead nothing but a region or segment.
  private(set) var sales: Int16?
  /// The region that says the least, as a place counted from one.
  private(set) var worldwide: UInt8 = 0
  /// The word "officer".
  private(set) var officer = -1

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
  /// weight and source may be left out, and a row may hold several phrases, parted by
  /// semicolons. A phrase that is already there gets the new
  /// meaning. Linear in rows.
  ///
  /// Errors, each with file, row, column and value: other columns, an unknown kind,
  /// field, level or key, a weight that is not 1 to 9, a phrase without words. After an
  /// error the vocabulary is as it was.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws {
    let before = self
    do {
      var rows = TitleRows(file: file)
      // Spellings and fields first, as phrases are made of them.
      try rows.forEach(in: bytes, where: { $0 == .spelling || $0 == .field }) { try add($0) }
      try rows.forEach(in: bytes, where: { $0 != .spelling && $0 != .field }) { try add($0) }
    } catch {
      self = before
      throw error
    }
    finish()
  }

  /// Every word that a reading can hold: functions, levels, roles, segments, regions.
  public var answerWords: [String] {
    let roles = fields.flatMap { field in field.roles.compactMap { $0 } + [field.otherFunction] }
    let own = answers.flatMap { [$0.function, $0.role, $0.segment] }
    return functions + Level.allCases.map(\.rawValue) + segments + regions + ["other"]
      + (roles + own).compactMap { $0 }
  }

  /// The number of the field `id`.
  func field(_ id: UnsafeBufferPointer<UInt8>) -> Int16? {
    fieldIDs.find(id).map { Int16(truncatingIfNeeded: $0) }
  }

  /// What `other` in the same title makes of `field`.
  func pair(_ field: Int16, _ other: Int16) -> Int16? {
    guard field >= 0, other >= 0, hasPairs[Int(field)] else { return nil }
    let left = UInt32(field) << 16
    return pairs[left | UInt32(other)]
      ?? pairs[left | 0x8000 | UInt32(fields[Int(other)].functionNumber)]
  }

  /// What follows from all rows together.
  private mutating func finish() {
    worldwide = UInt8(clamping: (regions.firstIndex(of: "Global") ?? -1) + 1)
    officer = withWordNumbers(of: "officer") { $1.first ?? -1 }
    corrections = Corrections(words)
    hasPairs = [Bool](repeating: false, count: fields.count)
    for key in pairs.keys { hasPairs[Int(key >> 16)] = true }
    sales = fields.firstIndex { $0.id == "sales" }.map { Int16(truncatingIfNeeded: $0) }
    if let field = fields.firstIndex(where: { $0.id == "person" }) {
      person.setField(Int16(truncatingIfNeeded: field), 1)
    }
    person.flags = .person
    trie.inheritEndings()
  }

  /// Calls `body` with the numbers of the words of a phrase, spellings resolved; words
  /// beyond the sixteenth are left out.
  mutating func withWordNumbers<Result>(
    of phrase: UnsafeBufferPointer<UInt8>,
    _ body: (inout Self, UnsafeBufferPointer<Int>) throws -> Result
  ) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: Int.self, capacity: 16) { numbers in
      var count = 0
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordTable.maximumLength) { word in
        var scanner = WordScanner(phrase)
        while case let length = scanner.next(into: word), length > 0 {
          let id = words.insert(UnsafeBufferPointer(rebasing: word[..<length]))
          count = spellings.resolve(id, into: numbers, at: count)
        }
      }
      return try body(&self, UnsafeBufferPointer(rebasing: numbers[..<count]))
    }
  }

  /// As `withWordNumbers(of:_:)`, for a Swift string.
  mutating func withWordNumbers<Result>(
    of phrase: String, _ body: (inout Self, UnsafeBufferPointer<Int>) throws -> Result
  ) rethrows -> Result {
    var phrase = phrase
    return try phrase.withUTF8 { try withWordNumbers(of: $0, body) }
  }
}
