import Catalog

/// What a word or phrase of titles can mean. A phrase may mean several things at once:
/// "commercial" is a field of work and a segment.
struct Meaning: Sendable, BitwiseCopyable {
  struct Flags: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8
    /// Names a person who does something, e.g. "analyst".
    static let person = Flags(rawValue: 1)
    /// Says nothing about field or level, e.g. "senior".
    static let qualifier = Flags(rawValue: 2)
    /// Says nothing at all, e.g. "(m/w/d)".
    static let noise = Flags(rawValue: 4)
    /// "of", "for", "to": what follows is what the work is about.
    static let link = Flags(rawValue: 8)
    /// "and".
    static let and = Flags(rawValue: 16)
    /// After a word of another field it says only what the person does: "finance partner".
    static let yields = Flags(rawValue: 32)
  }

  /// The field of work; -1 for none.
  var field: Int16 = -1
  /// How much the phrase says about the field, 1 to 9.
  var weight: Int8 = 0
  /// Raw place of the `Level` that the phrase states; -1 for none.
  var rank: Int8 = -1
  /// Segment plus one; 0 for none.
  var segment: UInt8 = 0
  /// Region plus one; 0 for none.
  var region: UInt8 = 0
  /// A whole title of the user's; -1 for none.
  var title: Int16 = -1
  var flags: Flags = []

  /// Whether it takes part in the grammar, apart from segments and regions.
  var isLexical: Bool { field >= 0 || rank >= 0 || !flags.isEmpty }
}

/// Phrases as paths of word numbers; node 0 is the root.
struct PhraseTrie: Sendable {
  private(set) var meanings = [Meaning()]
  /// The last word of each node's phrase and the node of the phrase without it.
  private(set) var parents: [(word: UInt16, node: UInt16)] = [(0, 0)]
  /// Child of the root by word; 0 for none.
  private var first: [UInt16] = []
  /// Parent, word and child, by hash; 0 is free.
  private var edges = [UInt64](repeating: 0, count: 1 << 14)

  /// The most phrases and prefixes of phrases.
  static let maximumNodes = 60_000

  /// The node after `word`; nil if no phrase goes on with it.
  @inline(__always)
  func child(of node: Int, _ word: Int) -> Int? {
    if node == 0 {
      let child = word < first.count ? Int(first[word]) : 0
      return child == 0 ? nil : child
    }
    let key = UInt64(node) << 16 | UInt64(word)
    let mask = edges.count - 1
    var index = Self.slot(key, mask)
    while edges[index] != 0 {
      if edges[index] >> 16 == key { return Int(edges[index] & 0xFFFF) }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The node of a phrase, new if need be; nil beyond `maximumNodes`.
  mutating func insert(_ words: UnsafeBufferPointer<Int>) -> Int? {
    var node = 0
    for word in words {
      if let next = child(of: node, word) {
        node = next
        continue
      }
      guard meanings.count < Self.maximumNodes else { return nil }
      let new = meanings.count
      meanings.append(Meaning())
      parents.append((UInt16(truncatingIfNeeded: word), UInt16(truncatingIfNeeded: node)))
      connect(node, word, new)
      node = new
    }
    return node
  }

  /// Changes what the phrase of `node` means.
  mutating func update(_ node: Int, _ change: (inout Meaning) -> Void) {
    change(&meanings[node])
  }

  /// A phrase of several words names a person, or a rank, if its last word does.
  mutating func inheritEndings() {
    for node in meanings.indices where parents[node].node != 0 && meanings[node].field >= 0 {
      guard let last = child(of: 0, Int(parents[node].word)) else { continue }
      meanings[node].flags.formUnion(meanings[last].flags.intersection([.person, .yields]))
      if meanings[node].rank < 0 { meanings[node].rank = meanings[last].rank }
    }
  }

  private mutating func connect(_ node: Int, _ word: Int, _ child: Int) {
    if node == 0 {
      while first.count <= word { first.append(0) }
      first[word] = UInt16(truncatingIfNeeded: child)
      return
    }
    if meanings.count * 2 > edges.count {
      let old = edges
      edges = [UInt64](repeating: 0, count: old.count * 2)
      for edge in old where edge != 0 { place(edge) }
    }
    place((UInt64(node) << 16 | UInt64(word)) << 16 | UInt64(child))
  }

  private mutating func place(_ edge: UInt64) {
    let mask = edges.count - 1
    var index = Self.slot(edge >> 16, mask)
    while edges[index] != 0 { index = (index + 1) & mask }
    edges[index] = edge
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
