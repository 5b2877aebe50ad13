import OrgModel

/// Words of HRIS and CRM exports, and what they mean.
public struct Vocabulary: Sendable {
  /// What a phrase is about.
  public enum Kind: String, Sendable, CaseIterable {
    case status, segment, level, function, role
    /// A word that stands for an empty cell.
    case empty
  }

  private struct Entry {
    let words: [String]
    let value: String
  }

  private var phrases: [Kind: [String: String]] = [:]
  private var byFirstWord: [Kind: [String: [Entry]]] = [:]

  static let columns = ["kind", "phrase", "value"]

  /// Reads `vocabulary.csv`. Errors: an unknown kind, a repeated phrase.
  init(_ text: String) throws {
    for row in try CatalogRows("vocabulary.csv", text, columns: Self.columns).rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw row.error("is not a kind of phrase", "kind")
      }
      let words = Self.words(try row.required("phrase"))
      let phrase = words.joined(separator: " ")
      guard phrases[kind, default: [:]].updateValue(row["value"], forKey: phrase) == nil else {
        throw row.error("is there twice", "phrase")
      }
      let entry = Entry(words: words, value: row["value"])
      byFirstWord[kind, default: [:]][words.first ?? "", default: []].append(entry)
    }
  }

  /// What a whole text means; nil if it is not in the vocabulary.
  public func value(_ kind: Kind, of text: String) -> String? {
    phrases[kind]?[Self.words(text).joined(separator: " ")]
  }

  /// What the phrases inside a text mean, from left to right; of phrases that begin
  /// at the same word the longest counts.
  public func values(_ kind: Kind, in text: String) -> [String] {
    let words = Self.words(text)
    var found: [String] = []
    var index = 0
    while index < words.count {
      let longest = (byFirstWord[kind]?[words[index]] ?? [])
        .filter { words[index...].starts(with: $0.words) }
        .max { $0.words.count < $1.words.count }
      if let longest { found.append(longest.value) }
      index += longest?.words.count ?? 1
    }
    return found
  }

  /// Letters and digits in lower case; everything else parts words.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if let folded = wordPart(scalar) {
        word += folded
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

/// A letter, mark or digit in lower case; nil for everything else. ASCII is decided
/// without asking the Unicode tables.
func wordPart(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x61...0x7A, 0x30...0x39: return String(scalar)
  case 0x41...0x5A: return Unicode.Scalar(scalar.value | 0x20).map { String($0) }
  case ..<0x80: return nil
  default:
    let properties = scalar.properties
    let isPart =
      properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
    return isPart ? properties.lowercaseMapping : nil
  }
}

extension Vocabulary {
  /// The level that a title states; nil if it states none.
  ///
  /// An assistant or chief of staff is an individual contributor whoever they work
  /// for; otherwise the highest level named counts.
  public func level(ofTitle title: String) -> Level? {
    let levels = values(.level, in: title).compactMap(Level.init(rawValue:))
    return levels.contains(.individualContributor) ? .individualContributor : levels.max()
  }
}

/// How high a position stands.
public enum Level: String, Sendable, CaseIterable, Comparable {
  case individualContributor = "ic"
  case lead
  case manager
  case director
  case vp
  case cxo

  /// Higher levels are greater.
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
