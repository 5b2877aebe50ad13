import OrgKit
import Testing

@testable import Titles

struct TitleVocabularyTests {
  @Test("What is added later wins, and the vocabulary that it is added to stays as it was")
  func merged() throws {
    let before = try TitleVocabulary.embedded()
    var after = before
    try add(
      [
        "noun,happiness kahuna,customer-success", "rank,captain,cxo",
        "spelling,cs,account executive",
      ],
      to: &after)
    #expect(TitleReader(after).read("Senior Happiness Kahuna").role == "csm")
    #expect(TitleReader(before).read("Senior Happiness Kahuna").role != "csm")
    #expect(TitleReader(before).read("Captain").level == .lead)
    #expect(TitleReader(after).read("Captain").level == .cxo)
    #expect(TitleReader(after).read("CS").role == "account-executive")
  }

  @Test("After an error nothing is added")
  func failed() throws {
    var words = try vocabulary("rank,boss,cxo")
    #expect(throws: OrgError.self) { try add(["rank,chef,vp", "rank,cook,none"], to: &words) }
    #expect(TitleReader(words).read("Boss").level == .cxo)
    #expect(TitleReader(words).read("Chef").level == nil)
  }

  @Test("Every answer of the catalogue is among the words of answers")
  func answers() throws {
    let words = try TitleVocabulary.embedded()
    let known = Set(words.answerWords)
    for text in ["EVP Sales EMEA", "SMB CSM", "CFO", "IT Support", "Chief of Staff, GTM"] {
      let reading = TitleReader(words).read(text)
      let own = [reading.function, reading.level?.rawValue, reading.role, reading.region]
      for word in own.compactMap({ $0 }) { #expect(known.contains(word)) }
    }
  }

  @Test("Without words nothing is read")
  func empty() {
    let reading = TitleReader(TitleVocabulary()).read("VP Sales")
    #expect(reading.function == nil)
    #expect(reading.level == nil)
    #expect(reading.confidence < 0.3)
  }
}
