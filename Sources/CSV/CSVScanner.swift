/// Splits delimited text into records and fields (RFC 4180, with any one-byte
/// delimiter and any line end).
///
/// Looks at eight bytes at a time and stops only at delimiters, line ends and
/// quotes. The text is not copied; it must outlive the scanner.
public struct CSVScanner {
  /// The most bytes in one field.
  public static let maximumFieldBytes = 1 << 20
  /// The most fields in one record.
  public static let maximumFields = 1 << 14

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let newline: UInt8
  private let delimiters: UInt64
  private let newlines: UInt64
  private let quotes: UInt64 = 0x2222_2222_2222_2222

  private var next: Int
  private var wordStart: Int
  private var pending: UInt64 = 0

  /// Number of the record read last, from 1; blank lines count.
  public private(set) var row = 0
  /// The line on which that record begins, from 1: fields in quotes may hold lines.
  public private(set) var line = 0
  private var quotedNewlines = 0

  /// A scanner over `bytes`, after a byte order mark if there is one.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    newline = Self.newline(in: bytes)
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    newlines = UInt64(newline) &* 0x0101_0101_0101_0101
    next = Self.markLength(in: bytes)
    wordStart = next - 8
  }

  /// Bytes read so far.
  public var offset: Int { min(next, bytes.count) }

  /// Reads the next record that is not a blank line; false at the end.
  ///
  /// After an error the scanner stands behind the bad record; after a quote that
  /// never closes it stands at the end.
  public mutating func read(into record: inout CSVRecord) throws(CSVError) -> Bool {
    while next < bytes.count {
      row += 1
      line = row + quotedNewlines
      record.start(in: bytes)
      try readRecord(into: &record)
      if !record.isBlank { return true }
    }
    return false
  }

  private mutating func readRecord(into record: inout CSVRecord) throws(CSVError) {
    var start = next
    var quoted = false
    var inQuotes = false
    var escaped = false
    var close = -1
    var problem: CSVError?
    while true {
      let at = nextSpecial()
      let byte = at < bytes.count ? bytes[at] : newline
      if at < bytes.count, inQuotes || byte == 0x22 {
        guard byte == 0x22 else {
          if byte == newline { quotedNewlines += 1 }
          continue
        }
        if inQuotes {
          inQuotes = false
          close = at
        } else if at == start {
          inQuotes = true
          quoted = true
        } else if quoted, at == close + 1 {
          inQuotes = true
          escaped = true
        }
        continue
      }
      if inQuotes {
        next = bytes.count
        throw error(.unterminatedQuote, record)
      }
      var end = at
      if byte == newline, newline == 0x0A, end > start, bytes[end - 1] == 0x0D { end -= 1 }
      if (quoted ? close - start - 1 : end - start) > Self.maximumFieldBytes {
        problem = problem ?? error(.fieldTooLong, record)
      } else if record.count == Self.maximumFields {
        problem = problem ?? error(.tooManyFields, record)
      } else if !quoted {
        record.append(from: start, to: end, escaped: false)
      } else if isBlank(close + 1..<end) {
        record.append(from: start + 1, to: close, escaped: escaped)
      } else {
        problem = problem ?? error(.textAfterQuote, record)
      }
      next = at + 1
      if byte == newline {
        if let problem { throw problem }
        return
      }
      start = next
      quoted = false
      escaped = false
      close = -1
    }
  }

  /// Position of the next delimiter, line end or quote; the end if there is none.
  @inline(__always)
  private mutating func nextSpecial() -> Int {
    while pending == 0 {
      wordStart += 8
      guard wordStart < bytes.count else { return bytes.count }
      let word = load(at: wordStart)
      pending = zeros(word ^ delimiters) | zeros(word ^ newlines) | zeros(word ^ quotes)
    }
    let at = wordStart + pending.trailingZeroBitCount / 8
    pending &= pending - 1
    return at
  }

  @inline(__always)
  private func load(at index: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    if index + 8 <= raw.count {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var word: UInt64 = 0
    for offset in index..<raw.count { word |= UInt64(raw[offset]) << UInt64((offset - index) * 8) }
    return word
  }

  /// The high bit of every byte of `word` that is zero, and no other.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
  }

  private func error(_ kind: CSVError.Kind, _ record: borrowing CSVRecord) -> CSVError {
    CSVError(kind: kind, row: row, field: record.count)
  }

  /// Line feed, unless the text has only carriage returns.
  private static func newline(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    for byte in bytes where byte == 0x0A || byte == 0x0D {
      return byte == 0x0A || bytes.contains(0x0A) ? 0x0A : 0x0D
    }
    return 0x0A
  }

  /// Length of a UTF-8 byte order mark.
  public static func markLength(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The delimiter of `, ; tab |` that the first record has most of; a comma if it
  /// has none.
  public static func delimiter(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    var counts = [0, 0, 0, 0]
    var inQuotes = false
    for byte in bytes.dropFirst(markLength(in: bytes)).prefix(maximumFieldBytes) {
      if byte == 0x22 { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return most == 0 ? 0x2C : candidates[counts.firstIndex(of: most) ?? 0]
  }
}
