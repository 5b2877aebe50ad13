import Catalog
import Titles

/// What the name of a role or a title says, by the catalogue.
public struct RoleNames: Sendable {
  /// What is known of a role or of a post.
  public struct Meaning: Sendable, Equatable {
    /// Ids of roles of the catalogue.
    public var roles: Set<String> = []
    /// What it belongs to, e.g. `sales`.
    public var function: String?
    /// How high it stands.
    public var level: Level?

    /// What is not known is left out.
    public init(roles: Set<String> = [], function: String? = nil, level: Level? = nil) {
      self.roles = roles
      self.function = function
      self.level = level
    }
  }

  /// Reads what no name of the catalogue is.
  let reader: TitleReader?
  private var named: [String: Meaning] = [:]
  private var byPlace: [Place: Set<String>] = [:]

  private struct Place: Hashable {
    let function: String
    let level: Level
  }

  /// The names in the roles of `catalog`: ids, and what each source calls them.
  public init(_ catalog: Catalog) {
    reader = (try? TitleVocabulary.embedded()).map(TitleReader.init)
    guard let records = try? catalog.records("role") else { return }
    for row in 0..<records.count {
      let id = records.text(row, "id")
      let function = records.text(row, "function")
      let level = Level(rawValue: records.text(row, "level"))
      let meaning = Meaning(
        roles: [id], function: function.isEmpty ? nil : function, level: level)
      for name in [records.text(row, "name"), id] { add(meaning, as: nameKey(name)) }
      if let level, !function.isEmpty {
        byPlace[Place(function: function, level: level), default: []].insert(id)
      }
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

  /// What `name` means: as the catalogue has it, else by the words in it.
  public func meaning(of name: String) -> Meaning {
    if let known = named[nameKey(name)] { return known }
    let reading = reader?.read(name)
    let (function, level) = (reading?.function, reading?.level)
    var roles: Set<String> = []
    // Below a manager, function and level do not tell one role from another.
    if let function, let level, level >= .manager {
      roles = byPlace[Place(function: function, level: level)] ?? []
    }
    return Meaning(roles: roles, function: function, level: level)
  }
}
