import OrgKit
import Testing

@testable import Titles

struct TitleWordsTests {
  private func words(_ title: String) throws -> [(word: String, isCorrected: Bool)] {
    let vocabulary = try TitleVocabulary.embedded()
    return Array(title.utf8).withUnsafeBufferPointer { text in
      let most = TitleVocabulary.maximumWords
      return withUnsafeTemporaryAllocation(of: TitleWord.self, capacity: most) { found in
        let count = vocabulary.words(of: text, into: found)
        return found[..<count].map { word in
          let letters = word.id < 0 ? [] : Array(vocabulary.words.word(Int(word.id)))
          return (String(decoding: letters, as: UTF8.self), word.isCorrected)
        }
      }
    }
  }

  @Test(
    "Abbreviations, compounds, feminine forms and misspelled words are what they stand for",
    arguments: [
      ("Sr. Acct Exec", ["senior", "account", "executive"]),
      ("Vertriebsleiter", ["sale", "head"]), ("Marketingmanagerin", ["marketing", "manager"]),
      ("Softwareentwickler", ["software", "developer"]), ("BDRs", ["bdr"]),
      ("Cusomter", ["customer"]), ("Xyzzy", [""]),
    ] as [(String, [String])])
  func resolved(title: String, expected: [String]) throws {
    #expect(try words(title).map(\.word) == expected)
  }

  @Test("Only misspelled words are said to be")
  func corrected() throws {
    #expect(try words("Cusomter Success").map(\.isCorrected) == [true, false])
  }

  @Test("Words beyond the forty-eighth are not looked at")
  func limit() throws {
    #expect(try words(String(repeating: "sales ", count: 99)).count == 48)
    #expect(try words(String(repeating: "ops/", count: 99)).count == 48)
  }
}
