import CSV
import OrgModel

/// The rows of a file of title words, each of which knows its place for errors.
struct TitleRows {
  /// What a row says.
  enum Kind: String, CaseIterable {
    /// What the work is about; the value is a field.
    case subject
    /// What a person is called; the value is a field.
    case noun
    /// A word that stands for one or more others.
    case spelling
    /// The phrase is an id; the value is function, roles by level and more.
    case field
    /// A region.
    case region
    /// What a person is called, whatever the field.
    case person
    /// Changes nothing, but is known.
    case qualifier
    /// Two fields in one title, `a + b`, that together are the field in value.
    case pair
    /// A segment of customers.
    case segment
    /// A level.
    case rank
    /// Is skipped, as if it were not there.
    case noise
    /// Leads to what the work is about, as "of" does.
    case link
    /// Joins two titles or two fields.
    case and
    /// A whole title; the value is function, level, role, segment.
    case title
  }

  /// A phrase of a row; its bytes are valid while it is being read.
  struct Row {
    let kind: Kind
    let phraseBytes: UnsafeBufferPointer<UInt8>
    let valueBytes: UnsafeBufferPointer<UInt8>
    let weight: Int
    let file: String
    let number: Int

    var phrase: String { String(decoding: phraseBytes, as: UTF8.self) }
    var value: String { String(decoding: valueBytes, as: UTF8.self) }

    func error(_ reason: String, _ column: String, _ value: String, hint: String? = nil) -> OrgError
    {
      OrgError(
        .badInput, reason, at: .init(file: file, row: number, column: column, value: value),
        hint: hint)
    }

    func limit(_ reason: String) -> OrgError {
      OrgError(.limit, reason, at: .init(file: file, row: number))
    }

    /// The value's `key=text` pairs, parted by semicolons.
    func settings(_ keys: [String]) throws -> [(key: String, text: String)] {
      try valueBytes.split(separator: 0x3B).map { setting in
        let sides = setting.split(separator: 0x3D, maxSplits: 1)
        guard sides.count == 2 else { throw error("must be pairs of key=value", "value", value) }
        let key = String(decoding: sides[0].drop { $0 == 0x20 }, as: UTF8.self)
        guard keys.contains(key) else {
          throw error(
            "is not a key of a \(kind.rawValue)", "value", key,
            hint: suggestion(for: key, among: keys))
        }
        return (key, String(decoding: sides[1], as: UTF8.self))
      }
    }
  }

  let file: String
  private var value: [UInt8] = []
  private let kinds = Kind.allCases.map { ($0, Array($0.rawValue.utf8)) }

  init(file: String) { self.file = file }

  /// Calls `body` with every phrase of every row of `bytes` whose kind is wanted.
  mutating func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, where isWanted: (Kind) -> Bool,
    _ body: (Row) throws -> Void
  ) throws {
    do {
      var scanner = CSVScanner(bytes, delimiter: CSVScanner.delimiter(of: bytes))
      var record = CSVRecord()
      let columns = TitleVocabulary.columns
      guard try scanner.read(into: &record), record.count >= 3,
        record.strings() == Array(columns.prefix(record.count))
      else {
        throw OrgError(
          .badInput, "must have the columns \(columns.joined(separator: ","))",
          at: .init(file: file, row: 1), hint: "weight and source may be left out")
      }
      let width = record.count
      while try scanner.read(into: &record) {
        guard record.count == width else {
          throw OrgError(
            .badInput, "has \(record.count) fields, not \(width)",
            at: .init(file: file, row: scanner.row))
        }
        let kind = try kind(&record, scanner.row)
        if isWanted(kind) { try read(&record, kind, scanner.row, width: width, body) }
      }
    } catch let error as CSVError {
      throw OrgError(.badInput, "is not valid CSV", at: .init(file: file, row: error.row))
    }
  }

  private func kind(_ record: inout CSVRecord, _ number: Int) throws -> Kind {
    let found = record.withField(0) { name in
      kinds.first { $0.1.count == name.count && $0.1.elementsEqual(name) }?.0
    }
    if let found { return found }
    let name = record.string(0)
    throw OrgError(
      .badInput, "is not a kind of phrase",
      at: .init(file: file, row: number, column: "kind", value: name),
      hint: suggestion(for: name, among: Kind.allCases.map(\.rawValue)))
  }

  private mutating func read(
    _ record: inout CSVRecord, _ kind: Kind, _ number: Int, width: Int,
    _ body: (Row) throws -> Void
  ) throws {
    value.removeAll(keepingCapacity: true)
    record.withField(2) { value.append(contentsOf: $0) }
    let weight = width > 3 ? try weight(&record, number) : 9
    try value.withUnsafeBufferPointer { value in
      try record.withField(1) { phrases in
        for phrase in phrases.split(separator: 0x3B) {
          try body(
            Row(
              kind: kind, phraseBytes: UnsafeBufferPointer(rebasing: phrase), valueBytes: value,
              weight: weight, file: file, number: number))
        }
        guard !phrases.isEmpty else {
          throw OrgError(
            .badInput, "must not be blank",
            at: .init(file: file, row: number, column: "phrase", value: ""))
        }
      }
    }
  }

  private func weight(_ record: inout CSVRecord, _ number: Int) throws -> Int {
    let digit = record.withField(3) { text -> Int? in
      if text.isEmpty { return 9 }
      return text.count == 1 && (0x31...0x39).contains(text[0]) ? Int(text[0]) - 0x30 : nil
    }
    if let digit { return digit }
    throw OrgError(
      .badInput, "is not a weight",
      at: .init(file: file, row: number, column: "weight", value: record.string(3)),
      hint: "from 1, a hint, to 9, certain")
  }
}

/// What to write instead of `name`.
func suggestion(for name: String, among names: [String]) -> String {
  nearest(to: name, among: names).map { "did you mean \($0)?" }
    ?? "there are: \(names.prefix(24).joined(separator: ", "))"
}
