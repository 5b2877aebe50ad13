import Testing

@testable import Titles

struct PhraseTrieTests {
  @Test("A phrase is found word by word, also among thousands")
  func phrases() throws {
    var trie = PhraseTrie()
    var nodes: [[Int]: Int] = [:]
    for first in 0..<60 {
      for second in 0..<60 {
        let phrase = [first, second, (first + second) % 7]
        nodes[phrase] = try #require(phrase.withUnsafeBufferPointer { trie.insert($0) })
      }
    }
    for (phrase, node) in nodes {
      var found: Int? = 0
      for word in phrase { found = found.flatMap { trie.child(of: $0, word) } }
      #expect(found == node)
    }
    #expect(trie.child(of: 0, 60) == nil)
    #expect(trie.child(of: nodes[[1, 2, 3]] ?? 0, 3) == nil)
  }

  @Test("A phrase names a person, or a rank, if its last word does")
  func endings() throws {
    let words = try vocabulary(
      "field,docs,function=product", "subject,technical writer,docs", "subject,api docs,docs",
      "subject,docs lead,docs", "noun,writer,docs", "rank,lead,lead")
    let reader = TitleReader(words)
    #expect(reader.read("Technical Writer").doubts == [])
    #expect(reader.read("API Docs").doubts == [.noLevel])
    #expect(reader.read("Docs Lead").level == .lead)
  }
}
