import Catalog
import Facts
import OrgModel

/// The roles of a chart, given to the positions of an organisation.
public struct RaciAssignment: Sendable {
  /// What somebody has to do by the chart.
  public struct Person: Sendable {
    /// The position.
    public let candidate: RaciHolding.Candidate
    /// The roles it holds, as places in the chart.
    public let roles: [Int]
    /// Its letters; of two roles in one task, each letter once.
    public let load: RaciLoad
  }

  /// The chart.
  public let matrix: RaciMatrix
  /// Who holds each role, in the order of the chart.
  public let roles: [RaciHolding]
  /// Who has letters, in the order of the people table.
  public let people: [Person]

  /// Gives each role of `matrix` to who holds it in the org of `facts`.
  ///
  /// A position is taken for a role if the caller gives it, if its role or title is
  /// called like it, if both are the same role of the catalogue, if both are of the same
  /// function and level, or if the role leads a function and the position is its head:
  /// the first of these that somebody meets.
  /// Linear in people, plus the cells of the chart.
  /// - Parameter given: Ids of people or posts by role; several for one role hold it
  ///   together.
  /// - Errors: an org without people; `.notFound` for an unknown role or id.
  public init(
    _ matrix: RaciMatrix, _ facts: Facts, given: [(role: String, id: String)] = []
  ) throws {
    guard facts.org.positions.count > 0 else {
      throw OrgError(.badInput, "the org has no people", hint: "roles are given to people")
    }
    let finder = try HolderFinder(facts)
    let given = try finder.positions(given, matrix)
    let roles = matrix.roles.enumerated().map { index, role in
      finder.holding(role, given: given[index] ?? [])
    }
    self.matrix = matrix
    self.roles = roles
    people = Self.people(matrix, roles)
  }

  /// Number of roles with this status.
  public func count(_ status: RaciHolding.Status) -> Int { roles.count { $0.status == status } }

  private static func people(_ matrix: RaciMatrix, _ roles: [RaciHolding]) -> [Person] {
    var held: [Int: (candidate: RaciHolding.Candidate, roles: [Int])] = [:]
    for (role, holding) in roles.enumerated() {
      for candidate in holding.holders {
        held[candidate.position, default: (candidate, [])].roles.append(role)
      }
    }
    return held.sorted { $0.key < $1.key }.map { _, person in
      var load = RaciLoad()
      for task in matrix.tasks.indices {
        load.add(person.roles.reduce(into: []) { $0.formUnion(matrix[task, $1]) })
      }
      return Person(candidate: person.candidate, roles: person.roles, load: load)
    }
  }
}
