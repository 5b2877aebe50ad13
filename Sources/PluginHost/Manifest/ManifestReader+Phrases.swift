import Catalog
import JSON
import OrgModel
import Titles

extension ManifestReader {
  /// Words of exports. Errors: words that have a meaning already, a meaning that nothing
  /// else has.
  func phrases() throws -> [Contribution] {
    var seen: [String: String] = [:]
    return try entries("titles").map { entry, pointer in
      let phrase = PluginPhrase(
        kind: text(entry, "kind"), phrase: text(entry, "phrase"), value: text(entry, "value"))
      let words = Vocabulary.words(phrase.phrase).joined(separator: " ")
      guard !words.isEmpty else {
        throw error("is \"\(phrase.phrase)\", which holds no word", "\(pointer)/phrase")
      }
      if let first = seen.updateValue(pointer, forKey: "\(phrase.kind) \(words)") {
        throw error("is \"\(phrase.phrase)\", which \(first) is already", "\(pointer)/phrase")
      }
      if let kind = Vocabulary.Kind(rawValue: phrase.kind) {
        try check(phrase, of: kind, pointer)
      } else {
        try check(phrase, pointer)
      }
      return .phrase(phrase)
    }
  }

  /// A word of a column.
  private func check(
    _ phrase: PluginPhrase, of kind: Vocabulary.Kind, _ pointer: String
  ) throws {
    if let known = catalog.vocabulary.value(kind, of: phrase.phrase) {
      throw error("is \"\(phrase.phrase)\", which means \(known) already", "\(pointer)/phrase")
    }
    let meanings = catalog.vocabulary.meanings(kind)
    guard meanings.contains(phrase.value) else {
      throw unknown(kind.rawValue, phrase.value, among: meanings, "\(pointer)/value")
    }
  }

  /// A word of a title: the reader of titles says what is wrong with it.
  private func check(_ phrase: PluginPhrase, _ pointer: String) throws {
    do {
      var vocabulary = try TitleVocabulary.embedded()
      try vocabulary.add([phrase])
    } catch let problem as OrgError {
      throw OrgError(
        .badInput, problem.reason,
        at: .init(
          file: file, value: problem.location.value,
          pointer: "\(pointer)/\(problem.location.column ?? "value")"),
        hint: problem.hint)
    }
  }
}

extension TitleVocabulary {
  /// Adds words of titles; they win over those that are there. Errors: a phrase without
  /// words, a meaning that there is not.
  public mutating func add(_ phrases: [PluginPhrase]) throws {
    let rows = phrases.map { phrase in
      [phrase.kind, phrase.phrase, phrase.value].map(quoted).joined(separator: ",") + "\n"
    }
    guard !rows.isEmpty else { return }
    var text = "kind,phrase,value\n" + rows.joined()
    try text.withUTF8 { try add($0, file: "titles") }
  }
}

/// `text` as a field of CSV.
private func quoted(_ text: String) -> String {
  "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
