import OrgModel

/// An item of the checklist of what the seed documents hold.
public struct Item: Sendable {
  /// Its number.
  public let number: Int
  /// What it is: `T` table, `R` rule, `#` number, `F` procedure, `C` claim, `X` text.
  public let tag: String
  /// The document it stands in.
  public let source: String
  /// What it says.
  public let text: String

  static let columns = ["item", "tag", "source_id", "text"]

  /// Reads `items.csv`. Errors: a number that is none or is there twice, a blank cell.
  static func read(_ text: String) throws -> [Item] {
    var seen: Set<Int> = []
    return try CatalogRows("items.csv", text, columns: columns).rows.map { row in
      guard let number = Int(try row.required("item")), number > 0, seen.insert(number).inserted
      else { throw row.error("is not a number of its own", "item") }
      return Item(
        number: number, tag: try row.required("tag"), source: try row.required("source_id"),
        text: try row.required("text"))
    }
  }
}
