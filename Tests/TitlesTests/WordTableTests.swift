import Testing

@testable import Titles

struct WordTableTests {
  @Test("Words get numbers in the order of their coming, and keep them while the table grows")
  func numbers() {
    var table = WordTable()
    func number(_ word: String, insert: Bool) -> Int? {
      Array(word.utf8).withUnsafeBufferPointer { insert ? table.insert($0) : table.find($0) }
    }
    for index in 0..<20_000 { #expect(number("w\(index)", insert: true) == index) }
    #expect(number("w7", insert: true) == 7)
    #expect(table.count == 20_000)
    for index in stride(from: 0, to: 20_000, by: 77) {
      #expect(number("w\(index)", insert: false) == index)
      #expect(String(decoding: table.word(index), as: UTF8.self) == "w\(index)")
    }
    #expect(number("w20000", insert: false) == nil)
    #expect(number("", insert: false) == nil)
  }
}
