/// How often each letter occurs.
public struct RaciLoad: Sendable, Equatable {
  /// Number of R.
  public var responsible = 0
  /// Number of A.
  public var accountable = 0
  /// Number of C.
  public var consulted = 0
  /// Number of I.
  public var informed = 0
  /// Cells with at least one letter.
  public var assigned = 0

  /// Nothing.
  public init() {}

  /// Number of letters.
  public var letters: Int { responsible + accountable + consulted + informed }

  /// Counts a cell.
  mutating func add(_ letters: RaciLetters) {
    guard !letters.isEmpty else { return }
    assigned += 1
    if letters.contains(.responsible) { responsible += 1 }
    if letters.contains(.accountable) { accountable += 1 }
    if letters.contains(.consulted) { consulted += 1 }
    if letters.contains(.informed) { informed += 1 }
  }
}

/// The letters of a chart, counted by row and by column in one pass.
public struct RaciTally: Sendable {
  /// By task.
  public private(set) var tasks: [RaciLoad]
  /// By role.
  public private(set) var roles: [RaciLoad]

  /// Counts. Linear in the cells.
  public init(_ matrix: RaciMatrix) {
    tasks = Array(repeating: RaciLoad(), count: matrix.tasks.count)
    roles = Array(repeating: RaciLoad(), count: matrix.roles.count)
    for task in matrix.tasks.indices {
      var load = RaciLoad()
      for role in matrix.roles.indices {
        let letters = matrix[task, role]
        guard !letters.isEmpty else { continue }
        load.add(letters)
        roles[role].add(letters)
      }
      tasks[task] = load
    }
  }
}
