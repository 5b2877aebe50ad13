import Testing

@testable import Titles

struct CorrectionsTests {
  private func nearest(_ word: String, among words: [String]) -> String? {
    var table = WordTable()
    for word in words { _ = Array(word.utf8).withUnsafeBufferPointer { table.insert($0) } }
    let corrections = Corrections(table)
    let id = Array(word.utf8).withUnsafeBufferPointer { corrections.nearest(to: $0, in: table) }
    return id.map { String(decoding: table.word($0), as: UTF8.self) }
  }

  @Test(
    "One edit or swap is forgiven, from eight letters on two",
    arguments: [
      ("exective", "executive"), ("cusomter", "customer"), ("mananger", "manager"),
      ("represenatve", "representative"), ("accont", "account"), ("maneger", "manager"),
      ("engeneer", "engineer"),
    ])
  func misspelled(word: String, meant: String) {
    let words = ["executive", "customer", "manager", "representative", "account", "engineer"]
    #expect(nearest(word, among: words) == meant)
  }

  @Test("Short words, other beginnings and ties are not guessed at")
  func refused() {
    #expect(nearest("sals", among: ["sales"]) == nil)
    #expect(nearest("mnagr", among: ["manager"]) == nil)
    #expect(nearest("research", among: ["search"]) == nil)
    #expect(nearest("dataa", among: ["datab", "datac"]) == nil)
    #expect(nearest("managers", among: []) == nil)
  }

  @Test("The distance is that of the naive reckoning", arguments: 0..<4)
  func naive(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      let length = Int.random(in: 8...12, using: &random)
      let word = (0..<length).map { _ in "abc".randomElement(using: &random) ?? "a" }
      var other = word
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 1..<other.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: other.remove(at: place)
        case 1: other.insert("c", at: place)
        case 2: other[place] = "b"
        default: other.swapAt(place, max(1, place - 1))
        }
        if other.count < 5 { other = word }
      }
      let most = other.count < 8 ? 1 : 2
      let isNear = Self.distance(word, other) <= most
      #expect((nearest(String(other), among: [String(word)]) != nil) == isNear)
    }
  }

  /// Optimal string alignment by its definition, cell by cell.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var cells = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          cells[row][column] = row + column
          continue
        }
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          cells[row - 1][column] + 1, cells[row][column - 1] + 1,
          cells[row - 1][column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, cells[row - 2][column - 2] + 1)
        }
        cells[row][column] = best
      }
    }
    return cells[left.count][right.count]
  }
}
