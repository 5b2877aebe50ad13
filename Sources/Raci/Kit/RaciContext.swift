import Catalog
import OrgModel

/// What checks look at: a chart, its letters counted, and what is known of its roles.
public struct RaciContext: Sendable {
  /// The chart.
  public let matrix: RaciMatrix
  /// Its letters, counted.
  public let tally: RaciTally
  /// How high each role stands; nil where nothing says so.
  public let levels: [Level?]
  /// Who holds the roles; nil if the chart is looked at alone.
  public let assignment: RaciAssignment?
  private let catalog: Catalog

  /// A chart, with or without the people who hold its roles. Where they are known their
  /// levels count, else what the catalogue says of a role of that name.
  init(_ matrix: RaciMatrix, _ catalog: Catalog, assignment: RaciAssignment? = nil) throws {
    self.matrix = matrix
    self.catalog = catalog
    self.assignment = assignment
    tally = RaciTally(matrix)
    let names = try RoleNames(catalog)
    levels = matrix.roles.enumerated().map { index, role in
      assignment?.roles[index].level ?? names.meaning(of: role).level
    }
  }

  /// The most that the catalogue allows under `key`; nil if it does not say.
  func limit(_ key: String) -> Double? { catalog[key].first.flatMap { $0.high ?? $0.value } }

  /// A task's name as a message quotes it.
  func quoted(task: Int) -> String { quote(matrix.tasks[task].name) }

  /// A role's name as a message gives it.
  func name(role: Int) -> String { OrgError.clipped(matrix.roles[role]) }

  /// The roles of a task that have `letter`.
  func roles(with letter: RaciLetters, in task: Int) -> [Int] {
    matrix.roles.indices.filter { matrix[task, $0].contains(letter) }
  }

  /// A role's level in words; empty if it is not known.
  func levelName(role: Int) -> String {
    switch levels[role] {
    case .individualContributor: "individual contributor"
    case .vp: "VP"
    case .cxo: "C-level"
    case let level: level?.rawValue ?? ""
    }
  }

  /// The roles that are held like this and have letters; none without an assignment.
  func held(_ status: RaciHolding.Status) -> [(role: Int, holding: RaciHolding)] {
    guard let assignment else { return [] }
    return assignment.roles.enumerated()
      .filter { $1.status == status && tally.roles[$0].assigned > 0 }
      .map { ($0, $1) }
  }
}

/// A name in quotes, cut if it is long.
func quote(_ name: String) -> String { "\"\(OrgError.clipped(name))\"" }

/// `a, b and c`; more than six are counted.
func enumerated(_ names: [String]) -> String {
  let shown = names.count > 6 ? names.prefix(5) + ["\(names.count - 5) more"] : names[...]
  guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " and " + last
}

/// `1 task`, `2 tasks`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
