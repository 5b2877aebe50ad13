import Foundation
import OrgKit

/// Orgs read as a user's files are: through the readers.
enum Orgs {
  private static let loaded = Result { try Catalog() }

  /// The catalogue, read once.
  static var catalog: Catalog {
    get throws { try loaded.get() }
  }

  /// The org of CSV texts and a company document; what is nil is not given.
  static func org(
    people: String? = nil, accounts: String? = nil, company: String? = nil
  ) throws -> Org {
    let reader = OrgReader(try catalog)
    let builder = OrgBuilder()
    if let people {
      try withBytes(people) {
        try reader.readCSV(.people, $0, ReadOptions(file: "people.csv"), into: builder)
      }
    }
    if let accounts {
      try withBytes(accounts) {
        try reader.readCSV(.accounts, $0, ReadOptions(file: "accounts.csv"), into: builder)
      }
    }
    if let company {
      try withBytes(company) {
        try reader.readJSON(.company, $0, ReadOptions(file: "company.json"), into: builder)
      }
    }
    return try builder.seal()
  }

  /// The org of rows of `employee_id,manager_id`.
  static func org(lines: [String]) throws -> Org {
    try org(people: "employee_id,manager_id\n" + lines.joined(separator: "\n") + "\n")
  }

  private static func withBytes(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var text = text
    try text.withUTF8 { try body($0) }
  }
}

/// The folder of real data: `ORGKIT_SHARED_DATA`, else `../shared/data` of the project.
enum SharedData {
  static let folder: String =
    ProcessInfo.processInfo.environment["ORGKIT_SHARED_DATA"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../../shared/data"
    )
    .standardized.path()

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  /// The text of a file of the folder.
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }
}
