import Catalog
import Titles

/// What the name of a role says, by the catalogue, else as a title.
struct RoleNames: Sendable {
  /// What is known of a role or of a post.
  struct Meaning: Sendable, Equatable {
    /// Ids of roles of the catalogue.
    var roles: Set<String> = []
    /// What it belongs to, e.g. `sales`.
    var function: String?
    /// How high it stands.
    var level: Level?
  }

  private let titles: TitleReader
  private var named: [String: Meaning] = [:]

  /// The names in the roles of `catalog`: ids, and what each source calls them.
  init(_ catalog: Catalog) throws {
    titles = TitleReader(try TitleVocabulary.embedded())
    let records = try catalog.records("role")
    for row in 0..<records.count {
      let id = records.text(row, "id")
      let function = records.text(row, "function")
      let meaning = Meaning(
        roles: [id], function: function.isEmpty ? nil : function,
        level: Level(rawValue: records.text(row, "level")))
      for name in [records.text(row, "name"), id] { add(meaning, as: nameKey(name)) }
    }
  }

  /// Where sources differ, what they agree on stays.
  private mutating func add(_ meaning: Meaning, as key: String) {
    guard var known = named[key] else {
      named[key] = meaning
      return
    }
    known.roles.formUnion(meaning.roles)
    if known.function != meaning.function { known.function = nil }
    if known.level != meaning.level { known.level = nil }
    named[key] = known
  }

  /// The roles that the catalogue calls so.
  func known(as name: String) -> Set<String> { named[nameKey(name)]?.roles ?? [] }

  /// What `name` means: as the catalogue has it, else what it says as a title, unless
  /// that is a guess.
  func meaning(of name: String) -> Meaning {
    if let known = named[nameKey(name)] { return known }
    let reading = titles.read(name)
    guard !reading.isUncertain else { return Meaning() }
    let role = reading.role == "other" ? nil : reading.role
    return Meaning(
      roles: Set([role].compactMap { $0 }), function: reading.function, level: reading.level)
  }
}
