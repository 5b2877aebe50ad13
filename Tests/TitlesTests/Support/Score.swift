import Foundation
import OrgKit
import Titles

/// Where labelled titles are.
enum Fixtures {
  /// Titles labelled before the reader was written.
  static let heldOut = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/titles/held-out.csv")

  /// A file of real data; nil where the folder is absent.
  static func shared(_ name: String) -> URL? {
    let folder =
      ProcessInfo.processInfo.environment["ORGKIT_SHARED_DATA"].map { URL(filePath: $0) }
      ?? heldOut.appending(path: "../../../../../shared/data")
    let file = folder.appending(path: name).standardizedFileURL
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

/// How many readings are right: any accepted answer. Roles count where the function is the
/// first-listed one, as ../shared/data/README.md has it.
struct Score {
  private(set) var function = 0.0
  private(set) var level = 0.0
  private(set) var role = 0.0
  private(set) var segment = 0.0

  init(_ labelled: Labelled, _ reader: TitleReader) {
    var (functions, levels, roles, segments, judged) = (0, 0, 0, 0, 0)
    for row in labelled.rows {
      let reading = reader.read(row["title"]?.first ?? "")
      if Self.accepts(row["function"], reading.function ?? "other") { functions += 1 }
      if Self.accepts(row["level"], reading.level?.rawValue ?? "") { levels += 1 }
      if Self.accepts(row["segment"] ?? [""], reading.segment ?? "") { segments += 1 }
      guard row["function"]?.first == reading.function else { continue }
      judged += 1
      if Self.accepts(row["role"], reading.role ?? "") { roles += 1 }
    }
    let count = Double(labelled.rows.count)
    (function, level) = (Double(functions) / count, Double(levels) / count)
    (role, segment) = (Double(roles) / Double(max(judged, 1)), Double(segments) / count)
  }

  static func isRight(_ reading: TitleReading, _ row: [String: [String]]) -> Bool {
    accepts(row["function"], reading.function ?? "other")
      && accepts(row["level"], reading.level?.rawValue ?? "")
      && (row["function"]?.first != reading.function || accepts(row["role"], reading.role ?? ""))
  }

  private static func accepts(_ labels: [String]?, _ answer: String) -> Bool {
    labels?.contains(answer) ?? false
  }
}
