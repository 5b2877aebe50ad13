/// Words that stand for others: "mgr" for "manager", "csms" for three words.
struct Spellings: Sendable {
  /// Where the words begin that a word stands for; 0 for none.
  private var starts: [UInt16] = []
  /// Words, each list after its length.
  private var lists: [UInt16] = [0]

  /// Makes `word` stand for `meant`.
  mutating func set(_ word: Int, to meant: UnsafeBufferPointer<Int>) {
    while starts.count <= word { starts.append(0) }
    starts[word] = UInt16(truncatingIfNeeded: lists.count)
    lists.append(UInt16(truncatingIfNeeded: meant.count))
    for word in meant { lists.append(UInt16(truncatingIfNeeded: word)) }
  }

  /// The most words in all.
  var isFull: Bool { lists.count > 60_000 }

  /// Writes what `word` stands for, itself if for nothing else, and returns the new count.
  func resolve(_ word: Int, into words: UnsafeMutableBufferPointer<Int>, at count: Int) -> Int {
    var count = count
    forEach(word) {
      guard count < words.count else { return }
      words[count] = $0
      count += 1
    }
    return count
  }

  /// Calls `body` with what `word` stands for, itself if for nothing else.
  @inline(__always)
  func forEach(_ word: Int, _ body: (Int) -> Void) {
    let start = word < starts.count ? Int(starts[word]) : 0
    guard start > 0 else { return body(word) }
    for index in start + 1...start + Int(lists[start]) { body(Int(lists[index])) }
  }
}
