/// The fields of one record; reused from record to record without allocation.
public struct CSVRecord {
  @usableFromInline struct Field {
    @usableFromInline let start: Int
    @usableFromInline let end: Int
    @usableFromInline let escaped: Bool
  }

  @usableFromInline var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  @usableFromInline var fields: [Field] = []
  @usableFromInline var scratch: [UInt8] = []

  /// A record without fields.
  public init() {}

  /// Number of fields.
  public var count: Int { fields.count }

  /// Whether the record is a line without any text.
  var isBlank: Bool { fields.count == 1 && fields[0].start == fields[0].end }

  mutating func start(in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    fields.removeAll(keepingCapacity: true)
  }

  mutating func append(from start: Int, to end: Int, escaped: Bool) {
    fields.append(Field(start: start, end: end, escaped: escaped))
  }

  /// Calls `body` with field `index`, without quotes and without blanks around it.
  @inlinable @inline(__always)
  public mutating func withField<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let field = fields[index]
    guard field.escaped else {
      return try body(Self.trim(UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])))
    }
    scratch.removeAll(keepingCapacity: true)
    var at = field.start
    while at < field.end {
      scratch.append(bytes[at])
      at += bytes[at] == 0x22 ? 2 : 1
    }
    return try scratch.withUnsafeBufferPointer { try body(Self.trim($0)) }
  }

  /// Field `index` as a string.
  public mutating func string(_ index: Int) -> String {
    withField(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The fields as strings.
  public mutating func strings() -> [String] {
    var result: [String] = []
    for index in fields.indices { result.append(string(index)) }
    return result
  }

  @inlinable @inline(__always)
  static func trim(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = text.count
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }
}
