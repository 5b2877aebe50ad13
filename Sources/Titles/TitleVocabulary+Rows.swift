import Catalog
import OrgModel

extension TitleVocabulary {
  /// Adds one row.
  mutating func add(_ row: TitleRows.Row) throws {
    switch row.kind {
    case .field: try addField(row)
    case .pair: try addPair(row)
    case .spelling: try addSpelling(row)
    case .subject, .noun:
      let field = try field(row)
      try update(row) {
        $0.setField(field, row.weight)
        if row.kind == .noun { $0.flags.insert(.person) }
      }
    case .person:
      let other = try field(named: "person", row)
      try update(row) {
        if $0.field >= 0, $0.field != other {
          $0.flags.insert(.yields)
        } else {
          $0.setField(other, 1)
        }
        $0.flags.insert(.person)
      }
    case .rank:
      let level = try level(row.value, row)
      try update(row) { $0.rank = Int8(level.place) }
    case .qualifier: try update(row) { $0.flags.insert(.qualifier) }
    case .noise: try update(row) { $0.flags.insert(.noise) }
    case .link:
      let joints = ["of", "about", "to"]
      guard let number = joints.firstIndex(of: row.value) else {
        throw row.error("must be \(joints.joined(separator: ", "))", "value", row.value)
      }
      try update(row) {
        $0.flags.insert(.link)
        $0.weight = Int8(number)
      }
    case .and: try update(row) { $0.flags.insert(.and) }
    case .segment:
      let number = try Self.place(row, &segments)
      try update(row) { $0.segment = number }
    case .region:
      let number = try Self.place(row, &regions)
      try update(row) { $0.region = number }
    case .title:
      let answer = try answer(row)
      answers.append(answer)
      let number = Int16(truncatingIfNeeded: answers.count - 1)
      try update(row) { $0.title = number }
    }
  }

  private mutating func update(
    _ row: TitleRows.Row, _ change: (inout Meaning) throws -> Void
  ) throws {
    let node = try withWordNumbers(of: row.phraseBytes) { vocabulary, words in
      guard !words.isEmpty else { throw row.error("has no words", "phrase", row.phrase) }
      return vocabulary.trie.insert(words)
    }
    guard let node, words.count < PhraseTrie.maximumNodes, answers.count < Int(Int16.max) else {
      throw row.limit("has too many phrases")
    }
    var meaning = trie.meanings[node]
    try change(&meaning)
    trie.update(node) { $0 = meaning }
  }

  /// The number of a word as it is written.
  private mutating func wordNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordTable.maximumLength) { word in
      var scanner = WordScanner(text)
      let length = scanner.next(into: word)
      return words.insert(UnsafeBufferPointer(rebasing: word[..<length]))
    }
  }

  private mutating func addSpelling(_ row: TitleRows.Row) throws {
    let written = withWordNumbers(of: row.phraseBytes) { $1.count }
    guard written == 1, !spellings.isFull else {
      throw row.error("must be one word", "phrase", row.phrase)
    }
    let word = wordNumber(row.phraseBytes)
    let meant = withWordNumbers(of: row.valueBytes) { Array($1) }
    guard !meant.isEmpty else { throw row.error("must not be blank", "value", row.value) }
    meant.withUnsafeBufferPointer { spellings.set(word, to: $0) }
  }

  private func field(_ row: TitleRows.Row) throws -> Int16 {
    if let number = field(row.valueBytes) { return number }
    return try field(named: row.value, row)
  }

  private func field(named id: String, _ row: TitleRows.Row) throws -> Int16 {
    var name = id
    if let number = name.withUTF8({ field($0) }) { return number }
    throw row.error(
      "is not a field", "value", id,
      hint: nearest(to: id, among: fields.map(\.id)).map { "did you mean \($0)?" }
        ?? "add a row of kind field for it")
  }

  private func level(_ name: String, _ row: TitleRows.Row) throws -> Level {
    guard let level = Level(rawValue: name) else {
      throw row.error(
        "is not a level", "value", name,
        hint: "there are: \(Level.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return level
  }

  /// The number of `name`, counted from one.
  private static func place(_ row: TitleRows.Row, _ names: inout [String]) throws -> UInt8 {
    let name = row.value
    guard !name.isEmpty else { throw row.error("must not be blank", "value", name) }
    if let index = names.firstIndex(of: name) { return UInt8(index + 1) }
    guard names.count < Int(UInt8.max) else {
      throw row.limit("has more than \(UInt8.max) values")
    }
    names.append(name)
    return UInt8(names.count)
  }

  private mutating func addField(_ row: TitleRows.Row) throws {
    var field = TitleField(id: row.phrase)
    let levels = Level.allCases.map(\.rawValue)
    let keys =
      ["function", "or", "manages", "level", "fixed", "neutral", "unsure", "segment"] + levels
    for (key, text) in try row.settings(keys) {
      switch key {
      case "function": field.function = text
      case "or": field.otherFunction = text
      case "level": field.level = try level(text, row)
      case "fixed": field.isFixed = text == "yes"
      case "neutral": field.isNeutral = text == "yes"
      case "segment": field.hasSegment = text != "no"
      case "unsure": field.isRoleUnsure = text == "role"
      case "manages":
        guard let management = TitleField.Management(rawValue: text) else {
          throw row.error("must be no, unlikely, likely or yes", "value", text)
        }
        field.management = management
      default: field.roles[try level(key, row).place] = text
      }
    }
    if let number = functions.firstIndex(of: field.function) {
      field.functionNumber = number
    } else {
      field.functionNumber = functions.count
      functions.append(field.function)
    }
    let number = fieldIDs.insert(row.phraseBytes)
    if number < fields.count {
      fields[number] = field
    } else {
      guard fields.count < Int(Int16.max) else { throw row.limit("has too many fields") }
      fields.append(field)
    }
  }

  private mutating func addPair(_ row: TitleRows.Row) throws {
    let sides = row.phrase.split(separator: " ").map(String.init)
    guard sides.count == 3, sides[1] == "+" else {
      throw row.error("must be two fields, as in a + b", "phrase", row.phrase)
    }
    let (left, result) = (try field(named: sides[0], row), try field(row))
    var right = sides[2]
    let numbers = [
      right.withUTF8 { field($0) }.map { UInt32($0) },
      functions.firstIndex(of: sides[2]).map { 0x8000 | UInt32($0) },
    ].compactMap { $0 }
    guard !numbers.isEmpty else { throw row.error("names no field", "phrase", sides[2]) }
    for number in numbers { pairs[UInt32(left) << 16 | number] = result }
  }

  private func answer(_ row: TitleRows.Row) throws -> Answer {
    var answer = Answer()
    for (key, text) in try row.settings(["function", "level", "role", "segment"]) {
      switch key {
      case "function": answer.function = text
      case "level": answer.level = try level(text, row)
      case "role": answer.role = text
      default: answer.segment = text
      }
    }
    return answer
  }
}

extension Meaning {
  mutating func setField(_ field: Int16, _ weight: Int) {
    self.field = field
    self.weight = Int8(truncatingIfNeeded: weight)
  }
}
