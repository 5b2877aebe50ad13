/// Words by their bytes: an open table that hands out small numbers.
struct WordTable: Sendable {
  /// The longest word that is looked at; what is longer is cut.
  static let maximumLength = 40

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// Upper half of the hash and number of the word plus one; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 13)

  /// Number of words.
  var count: Int { ends.count - 1 }

  /// The bytes of word `id`.
  func word(_ id: Int) -> ArraySlice<UInt8> { bytes[Int(ends[id])..<Int(ends[id + 1])] }

  /// The number of `word`; nil if it is not in the table.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if let id = match(slots[index], hash, word) { return id }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The number of `word`, new if need be.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if let id = find(word) { return id }
    if ends.count * 2 > slots.count { grow() }
    bytes.append(contentsOf: word)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    place(count - 1, Self.hash(word))
    return count - 1
  }

  private func match(
    _ slot: UInt64, _ hash: UInt64, _ word: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard slot >> 32 == hash >> 32 else { return nil }
    let id = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
    let (start, end) = (Int(ends[id]), Int(ends[id + 1]))
    guard end - start == word.count else { return nil }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return nil }
    return id
  }

  private mutating func place(_ id: Int, _ hash: UInt64) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 { index = (index + 1) & mask }
    slots[index] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(id + 1)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for id in 0..<count {
      let hash = bytes.withUnsafeBufferPointer {
        Self.hash(UnsafeBufferPointer(rebasing: $0[Int(ends[id])..<Int(ends[id + 1])]))
      }
      place(id, hash)
    }
  }

  /// FNV-1a with a final mix, as the low bits choose the slot.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
  }
}
