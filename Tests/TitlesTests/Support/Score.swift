import Foundation
import OrgKit
import Titles

/// Where labelled titles are.
enum Fixtures {
  /// Titles labelled before the reader was written.
  static let heldOut = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/titles/held-out.csv")

  /// Titles with abbreviations, slips, traps and words of other languages, labelled before
  /// they were read.
  static let unseen = heldOut.deletingLastPathComponent().appending(path: "unseen.csv")

  /// A file of real data; nil where the folder is absent.
  static func shared(_ name: String) -> URL? {
    let folder =
      ProcessInfo.processInfo.environment["ORGKIT_SHARED_DATA"].map { URL(filePath: $0) }
      ?? heldOut.appending(path: "../../../../../shared/data")
    let file = folder.appending(path: name).standardizedFileURL
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

/// How many readings are right: the first answer (strict) and any accepted one (lenient).
/// Roles count where the function is the first-listed one, as ../shared/data/README.md has it.
struct Score {
  /// The answers judged of one column.
  struct Column {
    private(set) var judged = 0
    private(set) var strictCount = 0
    private(set) var lenientCount = 0
    /// Titles whose answer is not accepted.
    private(set) var confusions: [String] = []

    var strict: Double { Double(strictCount) / Double(max(judged, 1)) }
    var lenient: Double { Double(lenientCount) / Double(max(judged, 1)) }

    mutating func judge(_ title: String, _ labels: [String], _ answer: String) {
      judged += 1
      if labels.first == answer { strictCount += 1 }
      if labels.contains(answer) {
        lenientCount += 1
      } else {
        confusions.append("\(title): \(answer), not \(labels.joined(separator: "|"))")
      }
    }
  }

  private(set) var function = Column()
  private(set) var level = Column()
  private(set) var role = Column()
  private(set) var segment = Column()

  init(_ labelled: Labelled, _ reader: TitleReader) {
    for row in labelled.rows {
      let title = row["title"]?.first ?? ""
      let reading = reader.read(title)
      function.judge(title, row["function"] ?? [], reading.function ?? "other")
      level.judge(title, row["level"] ?? [], reading.level?.rawValue ?? "")
      if let segments = row["segment"] { segment.judge(title, segments, reading.segment ?? "") }
      guard row["function"]?.first == reading.function else { continue }
      role.judge(title, row["role"] ?? [], reading.role ?? "")
    }
  }

  /// A line for each column, and the confusions below it.
  func table(_ name: String) -> String {
    func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
    var lines = ["\(name): strict, lenient, judged"]
    for (label, column) in [
      ("function", function), ("level", level), ("role", role), ("segment", segment),
    ] where column.judged > 0 {
      lines.append(
        "  \(label): \(percent(column.strict)), \(percent(column.lenient)), \(column.judged)")
      lines += column.confusions.map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
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
