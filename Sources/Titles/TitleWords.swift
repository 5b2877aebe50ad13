/// One word of a title, by its number in the vocabulary.
struct TitleWord: BitwiseCopyable {
  /// The number; -1 for a word that the vocabulary does not have.
  var id: Int32
  /// What stands before it.
  var separator: Separator
  /// Whether it was taken for a misspelled word.
  var isCorrected = false
  /// Whether it is not in the vocabulary but ends as names of persons do.
  var isAgent = false
  /// Its place in the text.
  var start: UInt16
  var end: UInt16
}

extension TitleVocabulary {
  /// The most words of a title that are looked at.
  static let maximumWords = 48

  /// Writes the words of `text` into `words`, spellings resolved, and returns how many.
  func words(
    of text: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<TitleWord>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordTable.maximumLength) { buffer in
      // More than this is no title.
      var scanner = WordScanner(UnsafeBufferPointer(rebasing: text.prefix(1 << 12)))
      var count = 0
      while case let length = scanner.next(into: buffer), length > 0, count < words.count {
        let word = UnsafeBufferPointer(rebasing: buffer[..<length])
        let place = TitleWord(
          id: -1, separator: scanner.separator,
          start: UInt16(truncatingIfNeeded: scanner.range.lowerBound),
          end: UInt16(truncatingIfNeeded: scanner.range.upperBound))
        if let id = self.words.find(word) {
          append(id, place, &count, words)
        } else {
          appendUnknown(word, place, &count, words)
        }
      }
      return count
    }
  }

  private func append(
    _ id: Int, _ place: TitleWord, _ count: inout Int,
    _ words: UnsafeMutableBufferPointer<TitleWord>
  ) {
    var word = place
    spellings.forEach(id) {
      guard count < words.count else { return }
      word.id = Int32(truncatingIfNeeded: $0)
      words[count] = word
      word.separator = .none
      count += 1
    }
  }

  /// A word that the vocabulary does not have: a feminine form, two words written as
  /// one, a misspelled word, or something else.
  private func appendUnknown(
    _ word: UnsafeBufferPointer<UInt8>, _ place: TitleWord, _ count: inout Int,
    _ words: UnsafeMutableBufferPointer<TitleWord>
  ) {
    if let id = masculine(word) { return append(id, place, &count, words) }
    if let (left, right) = parts(word) {
      append(left, place, &count, words)
      var second = place
      second.separator = .none
      return append(right, second, &count, words)
    }
    var place = place
    if let id = corrections.nearest(to: word, in: self.words) {
      place.isCorrected = true
      return append(id, place, &count, words)
    }
    place.isAgent = word.count > 4 && Self.agentEndings.contains { word.hasSuffix($0) }
    words[count] = place
    count += 1
  }

  /// Endings of what persons are called by what they do: welder, inspector, machinist.
  private static let agentEndings: [StaticString] = ["er", "or", "ist", "ian", "eur", "man"]

  /// The word without the German ending of a woman's title.
  private func masculine(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    for ending in ["innen", "in"] as [StaticString]
    where word.count > ending.utf8CodeUnitCount + 4 && word.hasSuffix(ending) {
      let stem = UnsafeBufferPointer(rebasing: word.dropLast(ending.utf8CodeUnitCount))
      if let id = words.find(stem) { return id }
    }
    return nil
  }

  /// The two words that a compound is made of, each of four letters or more; German
  /// ones may have an s between them.
  private func parts(_ word: UnsafeBufferPointer<UInt8>) -> (Int, Int)? {
    guard word.count >= 8 else { return nil }
    for cut in stride(from: word.count - 4, through: 4, by: -1) {
      let right = UnsafeBufferPointer(rebasing: word[cut...])
      guard let second = words.find(right) ?? masculine(right) else { continue }
      let left = UnsafeBufferPointer(rebasing: word[..<cut])
      if let first = words.find(left) { return (first, second) }
      if left.count > 4, left.last == 0x73,
        let first = words.find(UnsafeBufferPointer(rebasing: left.dropLast()))
      {
        return (first, second)
      }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasSuffix(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length where self[count - length + offset] != ending.utf8Start[offset] {
      return false
    }
    return true
  }
}
