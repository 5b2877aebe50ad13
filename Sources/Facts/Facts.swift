import Catalog
import OrgModel
import Titles

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
  /// What titles and the columns beside them say.
  let titles: TitleFacts
  private let capacities: [Double]

  /// Derives the facts of `org`. Linear in people and accounts.
  ///
  /// - Parameter titles: Reads titles; nil is with the catalogue's vocabulary.
  public init(
    _ org: Org, catalog: Catalog, scheme: any SegmentScheme, asOf: Day? = nil,
    titles reader: TitleReader? = nil
  ) throws {
    self.org = org
    self.catalog = catalog
    self.asOf = asOf ?? org.company.text("as_of").flatMap { Day(iso: $0) }
    structure = org.people.count > 0 && org.hasManagers ? try Structure(org) : nil
    segmentation =
      org.accounts.count > 0
      ? try Segmentation(org, by: scheme, vocabulary: catalog.vocabulary) : nil
    let titles = TitleFacts(
      org, structure, reader: try reader ?? TitleReader(TitleVocabulary.embedded()))
    self.titles = titles
    capacities = Self.capacities(org)
    roster = Roster(
      org, functions: (0..<org.positions.count).map { titles.function(ofPosition: $0) },
      roles: (0..<org.positions.count).map { titles.role(ofPosition: $0) })
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
