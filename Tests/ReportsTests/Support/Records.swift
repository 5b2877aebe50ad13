import OrgKit

@testable import Catalog

/// Records made for a test, so that it does not depend on the catalogue's words.
enum Records {
  /// Two roles, one of which two sources speak of.
  static func roles() throws -> [Catalog.Hit] {
    let kind = RecordKind.all.first { $0.name == "role" }
    guard let kind else { return [] }
    let rows = [
      [
        "id": "csm", "name": "CSM", "duties": "Renews;Expands", "source_id": "S1",
        "locator": "Page 7",
        "grade": "practice", "items": "1,2", "note": "A remark",
      ],
      [
        "id": "ae", "name": "Account Executive", "source_id": "S4", "locator": "Table 1",
        "grade": "vendor", "items": "3",
      ],
      [
        "id": "csm", "name": "Success Manager", "source_id": "S2", "locator": "Intro",
        "grade": "vendor", "items": "4",
      ],
    ]
    let lines = rows.map { row in kind.header.map { "\"\(row[$0] ?? "")\"" }.joined(separator: ",")
    }
    var text = ([kind.header.joined(separator: ",")] + lines).joined(separator: "\n")
    let set = try text.withUTF8 { try RecordSet(kind, $0) }
    return (0..<set.count).map { Catalog.Hit(set: set, row: $0) }
  }
}
