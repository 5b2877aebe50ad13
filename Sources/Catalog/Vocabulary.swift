import OrgModel

/// Words of HRIS and CRM exports, and what they mean.
public struct Vocabulary: Sendable {
  /// What a phrase is about.
  public enum Kind: String, Sendable, CaseIterable {
    case status, segment
    /// A word that stands for an empty cell.
    case empty
  }

  private var phrases: [Kind: [String: String]] = [:]

  static let columns = ["kind", "phrase", "value"]

  /// Reads `vocabulary.csv` and joins `additions`. Errors: an unknown kind, a repeated
  /// phrase.
  init(_ text: String, adding additions: [CatalogAddition.Phrase] = []) throws {
    for row in try CatalogRows("vocabulary.csv", text, columns: Self.columns).rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw row.error("is not a kind of phrase", "kind")
      }
      let words = Self.words(try row.required("phrase"))
      let phrase = words.joined(separator: " ")
      guard phrases[kind, default: [:]].updateValue(row["value"], forKey: phrase) == nil else {
        throw row.error("is there twice", "phrase")
      }
    }
    for addition in additions {
      let words = Self.words(addition.phrase).joined(separator: " ")
      phrases[addition.kind, default: [:]][words] = addition.value
    }
  }

  /// What phrases of a kind can mean, in order.
  public func meanings(_ kind: Kind) -> [String] {
    Set((phrases[kind] ?? [:]).values).sorted()
  }

  /// What a whole text means; nil if it is not in the vocabulary.
  public func value(_ kind: Kind, of text: String) -> String? {
    phrases[kind]?[Self.words(text).joined(separator: " ")]
  }

  /// Letters and digits in lower case; everything else parts words.
  public static func words(_ text: String) -> [String] {
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
