import OrgModel

/// How good the evidence behind a number is, best first.
public enum Grade: String, Sendable, CaseIterable, Comparable {
  /// A study with a method that can be checked.
  case study
  /// A rule of thumb of practitioners.
  case practice
  /// Material of somebody who sells something.
  case vendor
  /// One company's story.
  case anecdote
  /// Our own, with no outside source.
  case assumption

  /// Better evidence is greater.
  public static func < (left: Grade, right: Grade) -> Bool { left.place > right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Where knowledge comes from.
public struct Source: Sendable, Equatable {
  /// Short id, e.g. `S1`.
  public let id: String
  /// Title of the document.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// The file or work itself.
  public let document: String
  /// The best grade that a statement from it can have.
  public let grade: Grade
  /// What to know before trusting it.
  public let note: String
  /// The plugin that brought it; nil for what is built in.
  public let plugin: String?

  /// A source with everything that is known of it.
  public init(
    id: String, title: String, publisher: String, document: String, grade: Grade, note: String,
    plugin: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.document = document
    self.grade = grade
    self.note = note
    self.plugin = plugin
  }

  static let columns = ["id", "title", "publisher", "document", "grade", "note"]

  /// Reads `sources.csv`. Errors: blank or repeated ids, unknown grades, with their place.
  static func read(_ text: String) throws -> [Source] {
    var seen: Set<String> = []
    return try CatalogRows("sources.csv", text, columns: columns).rows.map { row in
      let id = try row.required("id")
      guard seen.insert(id).inserted else { throw row.error("is there twice", "id") }
      guard let grade = Grade(rawValue: row["grade"]) else {
        throw row.error("is not a grade", "grade")
      }
      return Source(
        id: id, title: try row.required("title"), publisher: try row.required("publisher"),
        document: try row.required("document"), grade: grade, note: row["note"])
    }
  }
}
