import Foundation
import CSV
import OrgKit

@testable import Titles

/// The reader with the catalogue's words.
func reader() throws -> TitleReader { TitleReader(try TitleVocabulary.embedded()) }

/// A vocabulary of rows `kind,phrase,value,weight`, of which the weight may be left out.
func vocabulary(_ rows: String...) throws -> TitleVocabulary {
  var vocabulary = TitleVocabulary()
  try add(rows, to: &vocabulary)
  return vocabulary
}

/// Adds rows `kind,phrase,value,weight`, of which the weight may be left out.
func add(_ rows: [String], to vocabulary: inout TitleVocabulary) throws {
  let rows = rows.map { row in row.count { $0 == "," } < 3 ? row + "," : row }
  let text = (["kind,phrase,value,weight"] + rows).joined(separator: "\n") + "\n"
  try Array(text.utf8).withUnsafeBufferPointer {
    try vocabulary.add($0, file: "titles.csv")
  }
}

/// The words that a scanner finds, with what stands before each.
func scanned(_ text: String) -> [(word: String, separator: Separator)] {
  Array(text.utf8).withUnsafeBufferPointer { text in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordTable.maximumLength) { word in
      var scanner = WordScanner(text)
      var found: [(String, Separator)] = []
      while case let length = scanner.next(into: word), length > 0 {
        found.append((String(decoding: word[..<length], as: UTF8.self), scanner.separator))
      }
      return found
    }
  }
}

/// A titled table of labels: cells of `a|b` are both right.
struct Labelled {
  let rows: [[String: [String]]]

  init(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    rows = try bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, delimiter: 0x2C)
      var record = CSVRecord()
      guard try scanner.read(into: &record) else { return [] }
      let header = record.strings()
      var rows: [[String: [String]]] = []
      while try scanner.read(into: &record) {
        let cells = record.strings().map {
          $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        rows.append(Dictionary(uniqueKeysWithValues: zip(header, cells)))
      }
      return rows
    }
  }
}
