import OrgModel

/// The headers under which exports carry a field.
public struct FieldAliases: Sendable {
  /// What a header stands for.
  public struct Match: Sendable, Equatable {
    /// The canonical field.
    public let field: String
    /// Place among the field's spellings; where two columns claim one field, the
    /// lower wins.
    public let rank: Int
    /// What to tell the user about the meaning; empty if nothing.
    public let meaning: String
  }

  private var matches: [String: [String: Match]] = [:]
  private var names: [String: [String]] = [:]
  private var referents: [String: [String: String]] = [:]

  static let columns = ["table", "field", "aliases", "meaning", "refers_to"]

  /// Reads `fields.csv`. Errors: an alias that two fields of a table claim.
  init(_ text: String) throws {
    for row in try CatalogRows("fields.csv", text, columns: Self.columns).rows {
      let (table, field) = (try row.required("table"), try row.required("field"))
      names[table, default: []].append(field)
      let spellings = [field] + row["aliases"].split(separator: ";").map(String.init)
      for (rank, spelling) in spellings.enumerated() {
        let key = Self.normalised(spelling)
        if let other = matches[table]?[key] {
          guard other.field == field else {
            throw row.error("claims \(spelling), which is \(other.field)", "aliases")
          }
          continue
        }
        let match = Match(field: field, rank: rank, meaning: row["meaning"])
        matches[table, default: [:]][key] = match
      }
      for pair in row["refers_to"].split(separator: ";") {
        let sides = pair.split(separator: "=").map(String.init)
        guard sides.count == 2 else { throw row.error("must be pairs of spellings", "refers_to") }
        referents[table, default: [:]][sides[0]] = sides[1]
      }
    }
  }

  /// What `header` stands for in `table`.
  public func match(_ header: String, in table: String) -> Match? {
    matches[table]?[Self.normalised(header)]
  }

  /// Which of `headers` hold the ids that another of them refers to: an export with
  /// two kinds of id says by the manager's spelling which one it means.
  public func referents(among headers: [String], in table: String) -> Set<String> {
    let wanted = headers.compactMap { referents[table]?[Self.normalised($0)] }
    return Set(headers.filter { wanted.contains(Self.normalised($0)) })
  }

  /// The canonical fields of `table`.
  public func fields(of table: String) -> [String] { names[table] ?? [] }

  /// Letters and digits in lower case; `#` is read as "number", and of a URN such as
  /// SCIM's only what follows the last colon counts; of a custom field of Salesforce
  /// the ending `__c` does not.
  static func normalised(_ header: String) -> String {
    var key = ""
    let isCustom = header.hasSuffix("__c") || header.hasSuffix("__C")
    for scalar in isCustom ? header.unicodeScalars.dropLast(3) : header.unicodeScalars[...] {
      if scalar == ":" {
        key = ""
      } else if scalar == "#" {
        key += "number"
      } else if let part = wordPart(scalar) {
        key += part
      }
    }
    return key
  }
}
