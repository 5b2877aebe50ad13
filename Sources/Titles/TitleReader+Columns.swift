import Catalog

/// What a company says itself in columns of its own, in its own words.
extension TitleReader {
  /// The level that a cell of a level column names; nil if it names no rank, as "L7".
  public func level(ofCell text: String) -> Level? {
    if let level = Level(rawValue: text) { return level }
    var text = text
    return text.withUTF8 { text in
      withTerms(text) { terms in
        let ranks = terms.terms[..<terms.count].map { Int($0.meaning.rank) }
        return ranks.max().flatMap { Level(place: $0) }
      }
    }
  }

  /// The function that a cell of a function or department column names; nil if it names
  /// none.
  public func function(ofCell text: String) -> String? {
    if vocabulary.functions.contains(text) { return text }
    var text = text
    return text.withUTF8 { text in
      withTerms(text) { terms in
        let choice = FieldChoice(terms, head: nil, vocabulary)
        guard choice.field >= 0, !choice.isNeutral(vocabulary) else { return nil }
        return vocabulary.fields[Int(choice.field)].function
      }
    }
  }

  /// The role that a cell of a role column names, by its id or as a title; nil if it
  /// names none of the vocabulary's.
  public func role(ofCell text: String) -> String? {
    if vocabulary.fields.contains(where: { $0.roles.contains(text) }) { return text }
    return read(text).role.flatMap { $0 == "other" ? nil : $0 }
  }

  /// Whether posts of a reading are found in `function`: in its own, or in the other where
  /// some companies have them, as operations of marketing in marketing.
  public func isFound(_ reading: TitleReading, in function: String?) -> Bool {
    guard let function else { return reading.function == nil }
    if reading.function == function { return true }
    return reading.field >= 0 && vocabulary.fields[Int(reading.field)].otherFunction == function
  }

  /// The role that goes with a reading on the level that the company states.
  public func role(of reading: TitleReading, at level: Level?) -> String? {
    guard level != reading.level, reading.field >= 0 else { return reading.role }
    return vocabulary.fields[Int(reading.field)].role(level)
  }
}
