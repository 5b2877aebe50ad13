import OrgModel
import Titles

/// The titles of an org's people, read row by row. Columns for function, level and role
/// are not looked at: this is what the titles say.
public struct ReadTitles: Sendable {
  /// The org.
  public let org: Org
  private let facts: TitleFacts

  /// Reads the titles of `org`, whose departments, managers and reports decide what a
  /// title leaves open. Linear in people. Errors: `.badInput` without people.
  public init(_ org: Org, reader: TitleReader) throws {
    guard org.people.count > 0 else {
      throw OrgError(.badInput, "the org has no people", hint: "add a people table")
    }
    self.org = org
    facts = TitleFacts(org, org.hasManagers ? try Structure(org) : nil, reader: reader)
  }

  /// Number of rows, those of the people table.
  public var count: Int { org.people.count }

  /// What the title of a row says; empty for a row without a title.
  public subscript(row: Int) -> TitleReading {
    let position = Int(org.positions.positionOfRow[row])
    let isFirst = Int(org.positions.firstRow[position]) == row
    let reading =
      isFirst
      ? facts.reading(ofPosition: position) : facts.reading(ofTitle: org.people.symbol(.title, row))
    return reading ?? TitleReading.none
  }

  /// The title of a row.
  public func title(_ row: Int) -> String? {
    org.interning.labels[org.people.symbol(.title, row)]
  }

  /// Rows whose reading somebody should look at.
  public var uncertainCount: Int { (0..<count).count { self[$0].isUncertain } }
}
