/// How to ask for a datum that is missing.
public struct Question: Sendable, Equatable {
  /// The datum, e.g. `accounts.arr`.
  public let datum: String
  /// The question in plain words.
  public let question: String
  /// How such a datum is usually come by.
  public let how: String

  static let columns = ["datum", "question", "how"]

  /// Reads `questions.csv`. Errors: a blank cell.
  static func read(_ text: String) throws -> [Question] {
    try CatalogRows("questions.csv", text, columns: columns).rows.map { row in
      Question(
        datum: try row.required("datum"), question: try row.required("question"),
        how: try row.required("how"))
    }
  }
}
