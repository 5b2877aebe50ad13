import Catalog
import OrgModel

/// Everything that is derived once from an org, for the rules to read.
public final class Facts: Sendable {
  /// The org.
  public let org: Org
  /// What is compared with.
  public let catalog: Catalog
  /// The day for which the facts hold, if it is known.
  public let asOf: Day?
  /// The reporting tree; nil without people or reporting lines.
  public let structure: Structure?
  /// Accounts by segment; nil without accounts.
  public let segmentation: Segmentation?
  /// Who works in which function and role.
  public let roster: Roster
  private let levels: [Symbol: Level]
  private let functions: [Symbol: String]
  private let roles: [Symbol: String]
  private let capacities: [Double]

  /// Derives the facts of `org`. Linear in people and accounts.
  public init(
    _ org: Org, catalog: Catalog, scheme: any SegmentScheme, asOf: Day? = nil
  ) throws {
    self.org = org
    self.catalog = catalog
    self.asOf = asOf ?? org.company.text("as_of").flatMap { Day(iso: $0) }
    structure = org.people.count > 0 && org.hasManagers ? try Structure(org) : nil
    segmentation =
      org.accounts.count > 0
      ? try Segmentation(org, by: scheme, vocabulary: catalog.vocabulary) : nil
    var levels: [Symbol: Level] = [:]
    var functions: [Symbol: String] = [:]
    for field in [PersonField.level, .title] {
      for symbol in Self.distinct(field, org) where levels[symbol] == nil {
        let text = org.interning.labels[symbol] ?? ""
        levels[symbol] = catalog.vocabulary.level(ofTitle: text)
      }
    }
    for field in [PersonField.function, .title, .department] {
      for symbol in Self.distinct(field, org) where functions[symbol] == nil {
        let text = org.interning.labels[symbol] ?? ""
        functions[symbol] = catalog.vocabulary.values(.function, in: text).first
      }
    }
    var roles: [Symbol: String] = [:]
    for field in [PersonField.role, .title] {
      for symbol in Self.distinct(field, org) where roles[symbol] == nil {
        let text = org.interning.labels[symbol] ?? ""
        roles[symbol] = catalog.vocabulary.values(.role, in: text).first
      }
    }
    self.roles = roles
    capacities = Self.capacities(org)
    self.levels = levels
    self.functions = functions
    roster = Roster(
      org,
      functions: (0..<org.positions.count).map { Self.function($0, org, functions) },
      roles: (0..<org.positions.count).map { Self.role($0, org, roles) })
  }

  private static func distinct(_ field: PersonField, _ org: Org) -> [Symbol] {
    var isSeen = [Bool](repeating: false, count: org.interning.labels.count)
    for symbol in org.people.integers(field) where symbol >= 0 { isSeen[Int(symbol)] = true }
    return isSeen.indices.filter { isSeen[$0] }.map { Symbol($0) }
  }

  /// The level that the table or else the title states.
  public func level(ofPosition position: Int) -> Level? {
    let row = Int(org.positions.firstRow[position])
    return levels[org.people.symbol(.level, row)] ?? levels[org.people.symbol(.title, row)]
  }

  /// The function that the table, the title or the department states, in this order.
  public func function(ofPosition position: Int) -> String? {
    Self.function(position, org, functions)
  }

  private static func function(
    _ position: Int, _ org: Org, _ functions: [Symbol: String]
  ) -> String? {
    let row = Int(org.positions.firstRow[position])
    let stated = org.people.symbol(.function, row)
    if stated >= 0 { return functions[stated] ?? org.interning.labels[stated] }
    return functions[org.people.symbol(.title, row)]
      ?? functions[org.people.symbol(.department, row)]
  }

  /// The role that the table states, else the one that the title reads as.
  public func role(ofPosition position: Int) -> String? { Self.role(position, org, roles) }

  private static func role(_ position: Int, _ org: Org, _ roles: [Symbol: String]) -> String? {
    let row = Int(org.positions.firstRow[position])
    let stated = org.people.symbol(.role, row)
    if stated >= 0 { return roles[stated] ?? org.interning.labels[stated] }
    return roles[org.people.symbol(.title, row)]
  }

  /// How much of full time the present holders of a position work together; 1 each
  /// where it is not stated. Full-time equivalents.
  public func capacity(ofPosition position: Int) -> Double { capacities[position] }

  private static func capacities(_ org: Org) -> [Double] {
    var capacities = [Double](repeating: 0, count: org.positions.count)
    var repeats = org.positions.duplicateRows.buffer.makeIterator()
    var nextRepeat = repeats.next()
    for row in 0..<org.people.count {
      if let repeated = nextRepeat, Int(repeated) == row {
        nextRepeat = repeats.next()
        continue
      }
      let status = org.people.has(.status) ? org.people.symbol(.status, row) : 0
      guard status <= EmploymentStatus.onLeave.rawValue else { continue }
      let stated = org.people.real(.fte, row)
      capacities[Int(org.positions.positionOfRow[row])] += stated > 0 ? stated : 1
    }
    return capacities
  }
}
