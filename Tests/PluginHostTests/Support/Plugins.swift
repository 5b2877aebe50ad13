import Foundation
import OrgKit

@testable import PluginHost

/// Manifests on disk, as a user has them.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.path
    path = "\(temporary)/orgkit-plugins-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, as name: String = "plugin.json", mode: Int = 0o644) throws -> String {
    let file = "\(path)/\(name)"
    let parent = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }
}

enum Plugins {
  static let catalog = Result { try Catalog() }

  /// A manifest of id `acme` with the given members.
  static func manifest(_ members: String = "", id: String = "acme") -> String {
    let head = #""id": "\#(id)", "version": "1", "kind": "declarative", "title": "Test""#
    return "{\(head)\(members.isEmpty ? "" : ", ")\(members)}"
  }

  static let source = """
    "sources": [{"id": "book", "title": "Book", "publisher": "P", "document": "d", \
    "grade": "practice"}]
    """

  /// A scheme `tiers` with these cases.
  static func scheme(_ cases: String) -> String {
    #""segment_schemes": [{"id": "tiers", "title": "Tiers", "cases": [\#(cases)]}]"#
  }

  /// The plugin of a manifest's text.
  static func plugin(_ manifest: String) throws -> Plugin {
    let folder = try Folder()
    let file = try TrustedFile(try folder.write(manifest))
    return try ManifestReader(file, catalog: try catalog.get()).plugin(file.digest)
  }

  /// The registry of several manifests.
  static func registry(_ paths: [String], disabled: [String] = []) throws -> PluginRegistry {
    try PluginRegistry(
      .init(paths: paths, disabled: disabled), catalog: try catalog.get(), version: "0")
  }

  /// What is wrong with a manifest.
  static func error(_ manifest: String) -> OrgError? {
    do {
      _ = try plugin(manifest)
      return nil
    } catch { return error as? OrgError }
  }

  /// Accounts read from CSV, with a company document.
  static func org(_ accounts: String, company: String? = nil) throws -> Org {
    let reader = OrgReader(try catalog.get())
    let builder = OrgBuilder()
    try Array(accounts.utf8).withUnsafeBufferPointer {
      try reader.readCSV(.accounts, $0, ReadOptions(file: "accounts.csv"), into: builder)
    }
    if let company {
      try Array(company.utf8).withUnsafeBufferPointer {
        try reader.readJSON(.company, $0, ReadOptions(file: "company.json"), into: builder)
      }
    }
    return try builder.seal()
  }

  /// The truth of a condition for each account: true, false, or nil for unknown.
  static func truths(_ text: String, _ org: Org) throws -> [Bool?] {
    let expression = try ExpressionCompiler.compile(text, ExpressionFields())
    let count = org.accounts.count
    let evaluator = try ExpressionEvaluator([expression], over: AccountBatch(org, rows: 0..<count))
    var truths: [Bool?] = []
    for start in stride(from: 0, to: count, by: ExpressionEvaluator.blockRows) {
      let rows = start..<min(start + ExpressionEvaluator.blockRows, count)
      let block = evaluator.evaluate(expression, rows: rows, firstText: 0)
      for row in 0..<rows.count {
        truths.append(block[row] == Truth.unknown ? nil : block[row] == Truth.yes)
      }
    }
    return truths
  }
}
