/// The dense number of an interned text; `Symbol.none` stands for no text.
public typealias Symbol = Int32

extension Symbol {
  /// No text.
  public static let none: Symbol = -1
}

/// Texts interned to dense numbers, in the order of their first appearance.
///
/// Open addressing over one block of text: a slot holds the upper half of the hash
/// and the number, so that most misses are decided without touching the text. The
/// hash is salted with an address, against inputs made to collide; numbers do not
/// depend on it.
public struct SymbolTable: ~Copyable, Sendable {
  private var texts = TextColumn()
  private var slots = Column<UInt64>()
  private var mask = 0
  private var salt: UInt64 = 0

  /// An empty table.
  public init() {}

  /// Number of distinct texts.
  public var count: Int { texts.count }

  /// The number of `text`, new if it was not there. Amortised O(length).
  /// An empty text is `Symbol.none`.
  public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) throws -> Symbol {
    guard !text.isEmpty else { return .none }
    if (texts.count + 1) * 2 > slots.count { try rehash(to: max(64, slots.count * 2)) }
    let hash = Self.hash(text, salt: salt)
    let slot = find(text, hash: hash)
    if slots[slot] != 0 { return number(in: slots[slot]) }
    guard texts.count < Int(Int32.max) - 1 else {
      throw OrgError(.limit, "at most 2,147,483,646 different texts can be held")
    }
    let symbol = Symbol(truncatingIfNeeded: texts.count)
    try texts.append(text)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(bitPattern: symbol + 1))
    return symbol
  }

  /// As `intern(_:)`, for a Swift string.
  public mutating func intern(_ text: String) throws -> Symbol {
    var text = text
    return try text.withUTF8 { try intern($0) }
  }

  /// The number of `text` if it is in the table.
  public func symbol(of text: UnsafeBufferPointer<UInt8>) -> Symbol? {
    guard !text.isEmpty, slots.count > 0 else { return nil }
    let slot = slots[find(text, hash: Self.hash(text, salt: salt))]
    return slot == 0 ? nil : number(in: slot)
  }

  /// The text of `symbol`; nil for `Symbol.none`.
  public subscript(symbol: Symbol) -> String? { texts[Int(symbol)] }

  /// The bytes of `symbol`.
  public func utf8(of symbol: Symbol) -> UnsafeBufferPointer<UInt8> { texts.utf8(at: Int(symbol)) }

  /// The text as a C string that lives as long as the table.
  public func cString(of symbol: Symbol) -> UnsafePointer<CChar>? {
    texts.cString(at: Int(symbol))
  }

  /// The texts by symbol, as they lie in memory. Valid until the table changes.
  public var block: TextBlock { texts.block }

  private func number(in slot: UInt64) -> Symbol {
    Symbol(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
  }

  /// The slot that holds `text`, or the empty one where it belongs.
  private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let slots = slots.buffer
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if (slots[index] ^ hash) >> 32 == 0, texts.equals(Int(number(in: slots[index])), text) {
        return index
      }
      index = (index + 1) & mask
    }
    return index
  }

  private mutating func rehash(to size: Int) throws {
    let grown = try Column<UInt64>(repeating: 0, count: size)
    let mask = size - 1
    if salt == 0 { salt = UInt64(UInt(bitPattern: grown.buffer.baseAddress)) }
    let target = grown.mutableBuffer
    for symbol in 0..<texts.count {
      let hash = Self.hash(texts.utf8(at: symbol), salt: salt)
      var index = Int(truncatingIfNeeded: hash) & mask
      while target[index] != 0 { index = (index + 1) & mask }
      target[index] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(truncatingIfNeeded: symbol + 1))
    }
    slots = grown
    self.mask = mask
  }

  /// A multiply-and-fold hash in the manner of wyhash, eight bytes at a time.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, salt: UInt64) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var state = salt ^ 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = fold(state ^ word, 0xA076_1D64_78BD_642F)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < raw.count {
      tail = tail << 8 | UInt64(raw[offset])
      offset += 1
    }
    return fold(state ^ tail, 0xE703_7ED1_A0B4_28DB ^ UInt64(raw.count))
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
