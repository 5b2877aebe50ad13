import Testing

@testable import Titles

struct WordScannerTests {
  @Test(
    "Words are in lower case, without accents and in the singular",
    arguments: [
      ("VP Sales", ["vp", "sale"]), ("V.P. of Ops.", ["vp", "of", "ops"]),
      ("Geschäftsführer", ["geschaftsfuhrer"]), ("Großkunden", ["grosskunden"]),
      ("Éxito", ["exito"]), ("Cœur Æon", ["coeur", "aeon"]), ("Łódź", ["lodz"]),
      ("Strategic Alliances", ["strategic", "alliance"]),
      ("Success Analysis", ["success", "analysis"]),
      ("R&D", ["r", "and", "d"]), ("L+D", ["l", "and", "d"]), ("Co-Founder", ["co", "founder"]),
      ("CEO\u{00A0}2", ["ceo", "2"]), ("", []), (" -,; ", []), ("営業", ["営業"]),
      ("children’s", ["children", "s"]),
    ] as [(String, [String])])
  func words(text: String, words: [String]) {
    #expect(scanned(text).map(\.word) == words)
  }

  @Test(
    "What stands between words is told, the strongest of several",
    arguments: [
      ("a b", Separator.none), ("a-b", .none), ("a - b", .comma), ("a – b", .comma),
      ("a/b", .slash),
      ("a, b", .comma), ("a | b", .comma), ("a (b", .bracket), ("a, (b", .bracket), ("a. b", .none),
      ("a — b", .comma), ("a • b", .comma), ("a:b", .comma),
    ])
  func separators(text: String, separator: Separator) {
    #expect(scanned(text).last?.separator == separator)
  }

  @Test("A word that is too long is cut, and cut characters do no harm")
  func limits() {
    #expect(scanned(String(repeating: "x", count: 99)).first?.word.count == WordTable.maximumLength)
    for bytes in [[0xC3], [0xE2, 0x80], [0xC5], [0xFF, 0x61]] as [[UInt8]] {
      bytes.withUnsafeBufferPointer { text in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { word in
          var scanner = WordScanner(text)
          var count = 0
          while scanner.next(into: word) > 0, count < 9 { count += 1 }
          #expect(count <= 2)
          #expect(scanner.range.upperBound <= text.count)
        }
      }
    }
  }
}
