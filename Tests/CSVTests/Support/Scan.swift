@testable import CSV

/// What reading a text to its end gives: the records and the mistakes, each with its row.
struct Scan: Equatable {
  var records: [[String]] = []
  var rows: [Int] = []
  var errors: [CSVError] = []
}

/// Reads `bytes` with the scanner under test.
func scan(_ bytes: [UInt8], delimiter: Character = ",") -> Scan {
  var result = Scan()
  bytes.withUnsafeBufferPointer { buffer in
    var scanner = CSVScanner(buffer, delimiter: delimiter.asciiValue ?? 0)
    var record = CSVRecord()
    while true {
      do throws(CSVError) {
        guard try scanner.read(into: &record) else { break }
        result.records.append(record.strings())
        result.rows.append(scanner.row)
      } catch {
        result.errors.append(error)
      }
    }
  }
  return result
}

func scan(_ text: String, delimiter: Character = ",") -> Scan {
  scan(Array(text.utf8), delimiter: delimiter)
}

/// Reads `bytes` one at a time, as RFC 4180 is written, with the two liberties that the
/// scanner documents: blanks around a field go, and blank lines are no records.
struct NaiveReader {
  private enum State { case start, plain, quoted, closed, broken }

  let delimiter: UInt8
  private(set) var result = Scan()
  private var fields: [[UInt8]] = []
  private var field: [UInt8] = []
  private var state = State.start
  private var wasQuoted = false
  private var row = 1
  private var problem: CSVError?

  static func read(_ bytes: [UInt8], delimiter: UInt8) -> Scan {
    var reader = NaiveReader(delimiter: delimiter)
    reader.readAll(bytes)
    return reader.result
  }

  private init(delimiter: UInt8) { self.delimiter = delimiter }

  private mutating func readAll(_ bytes: [UInt8]) {
    let text = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    let newline: UInt8 = text.contains(0x0A) || !text.contains(0x0D) ? 0x0A : 0x0D
    guard !text.isEmpty else { return }
    for (index, byte) in text.enumerated() {
      let isBeforeFeed = index + 1 == text.count || text[index + 1] == 0x0A
      if byte == 0x0D, newline == 0x0A, isBeforeFeed, state != .quoted { continue }
      take(byte, newline: newline)
    }
    if state == .quoted {
      result.errors.append(CSVError(kind: .unterminatedQuote, row: row, field: fields.count))
    } else if text.last != newline {
      endRecord()
    }
  }

  private mutating func take(_ byte: UInt8, newline: UInt8) {
    if state == .quoted {
      if byte == 0x22 { state = .closed } else { field.append(byte) }
    } else if byte == newline {
      endRecord()
    } else if byte == delimiter {
      endField()
    } else if byte == 0x22, state == .start {
      state = .quoted
      wasQuoted = true
    } else if byte == 0x22, state == .closed {
      state = .quoted
      field.append(byte)
    } else if wasQuoted {
      state = state == .broken || (byte != 0x20 && byte != 0x09) ? .broken : .plain
    } else {
      state = .plain
      field.append(byte)
    }
  }

  private mutating func endField() {
    if state == .broken, problem == nil {
      problem = CSVError(kind: .textAfterQuote, row: row, field: fields.count)
    } else if state != .broken {
      fields.append(field)
    }
    field = []
    state = .start
    wasQuoted = false
  }

  private mutating func endRecord() {
    endField()
    if let problem {
      result.errors.append(problem)
    } else if fields != [[]] {
      result.records.append(fields.map { Self.trimmed($0) })
      result.rows.append(row)
    }
    fields = []
    problem = nil
    row += 1
  }

  private static func trimmed(_ field: [UInt8]) -> String {
    let kept = field.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return String(decoding: Array(kept), as: UTF8.self)
  }
}
