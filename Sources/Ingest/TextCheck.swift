import CSV
import Glibc
import OrgModel

/// Makes sure that bytes are text before anything is read from them.
public enum TextCheck {
  /// Calls `body` with the bytes as UTF-8; `isTable` if they have rows and columns.
  ///
  /// Errors: bytes that are not text in the stated encoding, with their place.
  public static func withUTF8<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions, isTable: Bool = true,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw OrgError(
        .badInput, "is UTF-16 text", at: .init(file: options.file), hint: "save it as UTF-8")
    }
    if let start = bytes.baseAddress, let nul = memchr(start, 0, bytes.count) {
      let index = UnsafeRawPointer(nul) - UnsafeRawPointer(start)
      throw OrgError(
        .badInput, "holds a NUL byte",
        at: isTable ? place(of: index, in: bytes, options) : .init(file: options.file),
        hint: "it is not text, or it is UTF-16: save it as UTF-8")
    }
    switch options.encoding {
    case .utf8:
      do { _ = try UTF8Span(validating: bytes.span) } catch {
        throw OrgError(
          .badInput, "is not valid UTF-8",
          at: isTable
            ? place(of: error.byteOffsets.lowerBound, in: bytes, options)
            : .init(file: options.file),
          hint: isTable
            ? "if it comes from an older Windows program, read it with --encoding latin1"
            : "save it as UTF-8")
      }
      return try body(bytes)
    case .latin1:
      var text = Column<UInt8>()
      for byte in bytes {
        if byte < 0x80 {
          try text.append(byte)
        } else {
          try text.append(0xC0 | byte >> 6)
          try text.append(0x80 | byte & 0x3F)
        }
      }
      return try withExtendedLifetime(text) { try body(text.buffer) }
    }
  }

  /// Row and column of a byte, as far as the text before it can be split.
  private static func place(
    of index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions
  ) -> OrgError.Location {
    let before = UnsafeBufferPointer(rebasing: bytes[..<index])
    let delimiter = options.delimiter ?? CSVScanner.delimiter(of: before)
    var scanner = CSVScanner(before, delimiter: delimiter)
    var record = CSVRecord()
    var headers: [String] = []
    var column = 0
    while scanner.offset < before.count {
      do throws(CSVError) {
        guard try scanner.read(into: &record) else { break }
        if headers.isEmpty { headers = record.strings() }
        column = max(0, record.count - 1)
      } catch {
        column = error.field
      }
    }
    let startsRow = before.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
    if startsRow { column = 0 }
    return .init(
      file: options.file, row: scanner.row + (startsRow ? 1 : 0),
      column: headers.indices.contains(column) ? headers[column] : nil)
  }
}
