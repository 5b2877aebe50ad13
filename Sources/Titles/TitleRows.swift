import CSV
import OrgModel

/// The rows of a file of title words, each of which knows its place for errors.
struct TitleRows {
  /// What a row says.
  enum Kind: String, CaseIterable {
    /// The phrase is an id; the value is function, roles by level and more.
    case field
    /// A word that stands for one or more others.
    case spelling
    /// What the work is about; the value is a field.
    case subject
    /// What a person is called; the value is a field.
    case noun
    /// What a person is called, whatever the field.
    case person
    /// A level.
    case rank
    /// Changes nothing, but is known.
    case qualifier
    /// Is skipped, as if it were not there.
    case noise
    /// Leads to what the work is about, as "of" does.
    case link
    /// Joins two titles or two fields.
    case and
    /// Two fields in one title, `a + b`, that together are the field in value.
    case pair
    /// A segment of customers.
    case segment
    /// A region.
    case region
    /// A whole title; the value is function, level, role, segment.
    case title
  }

  struct Row {
    let kind: Kind
    let phrase: String
    let value: String
    let weight: Int
    let file: String
    let number: Int

    func error(_ reason: String, _ column: String, _ value: String, hint: String? = nil) -> OrgError
    {
      OrgError(
        .badInput, reason, at: .init(file: file, row: number, column: column, value: value),
        hint: hint)
    }

    /// The value's `key=text` pairs, parted by semicolons.
    func settings(_ keys: [String]) throws -> [(key: String, text: String)] {
      try value.split(separator: ";").map { setting in
        let sides = setting.split(separator: "=", maxSplits: 1)
        guard sides.count == 2 else { throw error("must be pairs of key=value", "value", value) }
        let key = String(sides[0].drop { $0 == " " })
        guard keys.contains(key) else {
          throw error(
            "is not a key of a \(kind.rawValue)", "value", key,
            hint: nearest(to: key, among: keys).map { "did you mean \($0)?" }
              ?? "there are: \(keys.joined(separator: ", "))")
        }
        return (key, String(sides[1]))
      }
    }
  }

  let file: String

  /// Calls `body` with every row of `bytes`, any delimiter of `, ; tab |`.
  mutating func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (Row) throws -> Void
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
        try body(try row(&record, number: scanner.row, width: width))
      }
    } catch let error as CSVError {
      throw OrgError(.badInput, "is not valid CSV", at: .init(file: file, row: error.row))
    }
  }

  private func row(_ record: inout CSVRecord, number: Int, width: Int) throws -> Row {
    let name = record.string(0)
    func error(_ reason: String, _ column: String, _ value: String, _ hint: String?) -> OrgError {
      OrgError(
        .badInput, reason, at: .init(file: file, row: number, column: column, value: value),
        hint: hint)
    }
    guard let kind = Kind(rawValue: name) else {
      let kinds = Kind.allCases.map(\.rawValue)
      throw error(
        "is not a kind of phrase", "kind", name,
        nearest(to: name, among: kinds).map { "did you mean \($0)?" }
          ?? "there are: \(kinds.joined(separator: ", "))")
    }
    let phrase = record.string(1)
    guard !phrase.isEmpty else { throw error("must not be blank", "phrase", phrase, nil) }
    let text = width > 3 ? record.string(3) : ""
    guard let weight = text.isEmpty ? 9 : Int(text), (1...9).contains(weight) else {
      throw error("is not a weight", "weight", text, "from 1, a hint, to 9, certain")
    }
    return Row(
      kind: kind, phrase: phrase, value: record.string(2), weight: weight, file: file,
      number: number)
  }
}
