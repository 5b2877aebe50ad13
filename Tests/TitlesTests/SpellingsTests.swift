import Testing

@testable import Titles

struct SpellingsTests {
  @Test("A word stands for itself or for the words it was set to, the last time counts")
  func words() {
    var spellings = Spellings()
    [7, 8].withUnsafeBufferPointer { spellings.set(3, to: $0) }
    [9].withUnsafeBufferPointer { spellings.set(4, to: $0) }
    [5].withUnsafeBufferPointer { spellings.set(4, to: $0) }
    func meant(_ word: Int) -> [Int] {
      var words: [Int] = []
      spellings.forEach(word) { words.append($0) }
      return words
    }
    #expect(meant(3) == [7, 8])
    #expect(meant(4) == [5])
    #expect(meant(0) == [0])
    #expect(meant(99) == [99])
  }

  @Test("What does not fit is left out")
  func full() {
    var spellings = Spellings()
    [7, 8].withUnsafeBufferPointer { spellings.set(3, to: $0) }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2) { words in
      #expect(spellings.resolve(3, into: words, at: 1) == 2)
      #expect(words[1] == 7)
    }
  }
}
