import Catalog
import OrgModel
import Titles

/// What the posts of an organisation are, by the words in their columns.
struct PostReading {
  private let org: Org
  private let names: RoleNames
  private let reader: TitleReader?
  private var known: [[Symbol]: RoleNames.Meaning] = [:]

  init(_ org: Org, _ catalog: Catalog) {
    self.org = org
    names = RoleNames(catalog)
    reader = names.reader
  }

  private static let fields: [PersonField] = [.role, .title, .function, .department, .level]

  /// What a position is: its own columns win over what its title says. Each different
  /// set of labels is read once.
  mutating func meaning(ofPosition position: Int) -> RoleNames.Meaning {
    let row = Int(org.positions.firstRow[position])
    let symbols = Self.fields.map { org.people.symbol($0, row) }
    if let meaning = known[symbols] { return meaning }
    let meaning = read(position)
    known[symbols] = meaning
    return meaning
  }

  private func read(_ position: Int) -> RoleNames.Meaning {
    let role = org.label(.role, ofPosition: position).map { names.meaning(of: $0) }
    let title = org.label(.title, ofPosition: position).map { names.meaning(of: $0) }
    let unit = [PersonField.function, .department].lazy.compactMap { field in
      org.label(field, ofPosition: position).flatMap { reader?.function(ofCell: $0) }
    }.first
    let level = org.label(.level, ofPosition: position).flatMap { text in
      reader?.level(ofCell: text)
    }
    let roles = role?.roles ?? []
    return RoleNames.Meaning(
      roles: roles.isEmpty ? title?.roles ?? [] : roles,
      function: unit ?? role?.function ?? title?.function,
      level: level ?? role?.level ?? title?.level)
  }
}
