import Glibc

/// A column of UTF-8 texts in one block of memory, each followed by a NUL so that
/// it can be handed to C as it is. An empty text stands for "not known".
public struct TextColumn: ~Copyable, Sendable {
  private var starts = Column<UInt32>()
  private var bytes = Column<UInt8>()

  /// The most bytes that one column can hold.
  public static let maximumBytes = Int(UInt32.max)

  /// An empty column.
  public init() {}

  /// Number of texts.
  public var count: Int { starts.count }

  /// Adds a text. Errors: `.limit` beyond `maximumBytes`.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) throws {
    guard bytes.count + text.count < Self.maximumBytes else {
      throw OrgError(.limit, "a column holds at most 4 GiB of text")
    }
    try starts.append(UInt32(truncatingIfNeeded: bytes.count))
    try bytes.append(contentsOf: text)
    try bytes.append(0)
  }

  /// Puts `text` at `row`; rows before that have none become empty.
  public mutating func place(_ text: UnsafeBufferPointer<UInt8>, at row: Int) throws {
    try pad(to: row)
    try append(text)
  }

  /// Adds empty texts until there are `row`.
  public mutating func pad(to row: Int) throws {
    while count < row { try append(UnsafeBufferPointer(start: nil, count: 0)) }
  }

  /// Forgets all texts from `row` on.
  public mutating func truncate(to row: Int) {
    guard row < count else { return }
    bytes.truncate(to: Int(starts[row]))
    starts.truncate(to: row)
  }

  /// The bytes of text `index` without the NUL; empty beyond the end.
  public func utf8(at index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index >= 0, index < starts.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(starts[index])
    let end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
    return UnsafeBufferPointer(rebasing: bytes.buffer[start..<end - 1])
  }

  /// Whether text `index` is `text`, which must not be empty.
  func equals(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = utf8(at: index)
    guard own.count == text.count, let left = own.baseAddress, let right = text.baseAddress else {
      return false
    }
    return memcmp(left, right, own.count) == 0
  }

  /// Text `index`; nil if empty or beyond the end.
  public subscript(index: Int) -> String? {
    let text = utf8(at: index)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// The block as it lies: text `index` begins at `bytes + starts[index]` and ends with a
  /// NUL. Valid until the column changes.
  public var block: TextBlock {
    TextBlock(bytes: bytes.buffer.baseAddress, starts: starts.buffer.baseAddress, count: count)
  }

  /// Text `index` as a C string that lives as long as the column; nil if empty.
  public func cString(at index: Int) -> UnsafePointer<CChar>? {
    let text = utf8(at: index)
    guard !text.isEmpty, let start = text.baseAddress else { return nil }
    return UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
  }
}

/// The memory of a column of texts.
public struct TextBlock {
  /// All texts, each followed by a NUL.
  public let bytes: UnsafePointer<UInt8>?
  /// Where each begins.
  public let starts: UnsafePointer<UInt32>?
  /// How many there are.
  public let count: Int
}
