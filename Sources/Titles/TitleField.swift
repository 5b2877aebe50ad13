import Catalog

/// A field of work: the function that it belongs to and the role on every level.
struct TitleField: Sendable {
  /// Whether "X manager" manages people.
  enum Management: String, Sendable { case no, unlikely, likely, yes }

  /// E.g. `sales-development`.
  let id: String
  var function = "other"
  /// The function that the same titles have at other companies.
  var otherFunction: String?
  var management = Management.yes
  /// The level of whoever is called so; nil where ranks say it.
  var level: Level?
  /// Ranks named after the title are those of other people.
  var isFixed = false
  /// Says what a person does, not for which function.
  var isNeutral = false
  /// The same title is used for several roles.
  var isRoleUnsure = false
  /// A segment's word in the title is not meant as one.
  var hasSegment = true
  /// Number of the function.
  var functionNumber = 0
  /// Roles by level; nil where there is none.
  var roles = [String?](repeating: nil, count: Level.allCases.count)

  init(id: String) { self.id = id }

  /// The functions whose posts have a role.
  static let revenueFunctions: Set<String> = [
    "executive", "sales", "marketing", "customer-success", "customer-support",
    "revenue-operations", "partnerships",
  ]

  /// The role on a level: the ladder's, `other` for revenue functions where it has none.
  func role(_ level: Level?) -> String? {
    if let level, let role = roles[level.place] { return role }
    return Self.revenueFunctions.contains(function) ? "other" : nil
  }

  /// The role of somebody of whom only the function is known.
  var openRole: String? { Self.revenueFunctions.contains(function) ? "other" : nil }
}

extension Level {
  /// Place among the levels, from 0.
  var place: Int {
    switch self {
    case .individualContributor: 0
    case .lead: 1
    case .manager: 2
    case .director: 3
    case .vp: 4
    case .cxo: 5
    }
  }

  /// The level at a place.
  init?(place: Int) {
    guard Level.allCases.indices.contains(place) else { return nil }
    self = Level.allCases[place]
  }
}
