import Catalog
import OrgModel

/// What an expression can name: fields of the accounts table, and as `company.NAME` the
/// facts of the company document.
struct ExpressionFields: Sendable {
  enum Field: Sendable, Equatable {
    case account(AccountField)
    case number(String)
    case text(String)
  }

  /// Words of the language.
  static let keywords: Set<String> = ["and", "or", "not", "in", "is", "null"]
  private static let prefix = "company."

  private var fields: [String: Field] = [:]

  /// All fields.
  init() {
    for field in AccountField.allCases {
      switch field.kind {
      case .label, .money, .ratio, .number: fields[field.rawValue] = .account(field)
      case .identity, .text, .day, .status: break
      }
    }
    var pending = [("", CompanySchema.document)]
    while let (path, schema) = pending.popLast() {
      for (name, property) in schema?["properties"]?.object ?? [:] {
        let path = path.isEmpty ? name : "\(path).\(name)"
        switch property["type"]?.string {
        case "number": fields[Self.prefix + path] = .number(path)
        case "string": fields[Self.prefix + path] = .text(path)
        case "object": pending.append((path, property))
        default: break
        }
      }
    }
  }

  /// The names, in order.
  var names: [String] { fields.keys.sorted() }

  /// The field called `name`. Errors: there is none, with the nearest.
  func field(_ name: String, at offset: Int) throws(ExpressionError) -> Field {
    if let field = fields[name] { return field }
    let advice =
      nearest(to: name, among: names).map { "did you mean \($0)?" }
      ?? "there are: \(names.joined(separator: ", "))"
    throw ExpressionError(
      offset: offset, reason: "has \"\(OrgError.clipped(name, to: 40))\", which is not a field",
      advice: advice)
  }
}
