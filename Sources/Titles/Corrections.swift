/// Finds the word that a misspelled one was meant to be.
struct Corrections: Sendable {
  /// Shorter words are too often other words.
  private static let shortest = 5

  private struct Candidate {
    let word: UInt16
    let length: UInt8
    /// One bit for each letter that the word has.
    let letters: UInt32
  }

  private var candidates: [Candidate] = []
  /// Where the candidates of each first letter start.
  private var starts = [Int32](repeating: 0, count: 28)

  init() {}

  /// The words of `table` that are long enough.
  init(_ table: WordTable) {
    var byLetter = [[Candidate]](repeating: [], count: 27)
    for id in 0..<table.count {
      let word = table.word(id)
      guard word.count >= Self.shortest, let first = word.first else { continue }
      byLetter[Self.bucket(first)].append(
        Candidate(
          word: UInt16(truncatingIfNeeded: id), length: UInt8(truncatingIfNeeded: word.count),
          letters: word.reduce(0) { $0 | Self.bit($1) }))
    }
    for (letter, own) in byLetter.enumerated() {
      candidates += own
      starts[letter + 1] = Int32(truncatingIfNeeded: candidates.count)
    }
  }

  /// The word of `table` nearest to `word` that begins with the same letter: one edit
  /// away, from eight letters on two; nil if there is none or if two are as near.
  func nearest(to word: UnsafeBufferPointer<UInt8>, in table: borrowing WordTable) -> Int? {
    guard word.count >= Self.shortest, let first = word.first else { return nil }
    let most = word.count < 8 ? 1 : 2
    let letters = word.reduce(0) { $0 | Self.bit($1) }
    let bucket = Self.bucket(first)
    var best: (word: Int, distance: Int)?
    var isTie = false
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) {
      let candidate = candidates[index]
      guard abs(Int(candidate.length) - word.count) <= most,
        (candidate.letters ^ letters).nonzeroBitCount <= 2 * most
      else { continue }
      let distance = Self.distance(word, table.word(Int(candidate.word)), most: most)
      guard distance <= (best?.distance ?? most) else { continue }
      isTie = distance == best?.distance
      best = (Int(candidate.word), distance)
    }
    return isTie ? nil : best?.word
  }

  private static func bucket(_ letter: UInt8) -> Int {
    (0x61...0x7A).contains(letter) ? Int(letter - 0x61) : 26
  }

  private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(bucket(letter)) }

  /// Edits and swaps of neighbours between two words; more than `most` where it is.
  private static func distance(
    _ left: UnsafeBufferPointer<UInt8>, _ right: ArraySlice<UInt8>, most: Int
  ) -> Int {
    right.withUnsafeBufferPointer { right in
      let width = right.count + 1
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * 3) { rows in
        var (older, previous, current) = (0, width, 2 * width)
        for column in 0..<width { rows[previous + column] = UInt8(truncatingIfNeeded: column) }
        for row in 0..<left.count {
          rows[current] = UInt8(truncatingIfNeeded: row + 1)
          var least = rows[current]
          for column in 0..<right.count {
            let same = left[row] == right[column]
            var best = min(rows[previous + column + 1], rows[current + column]) &+ 1
            best = min(best, rows[previous + column] &+ (same ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1],
              left[row - 1] == right[column]
            {
              best = min(best, rows[older + column - 1] &+ 1)
            }
            rows[current + column + 1] = best
            least = min(least, best)
          }
          if Int(least) > most { return most + 1 }
          (older, previous, current) = (previous, current, older)
        }
        return Int(rows[previous + right.count])
      }
    }
  }
}
