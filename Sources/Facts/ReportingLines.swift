import OrgModel

/// Who reports to whom, and which lines are no lines.
struct ReportingLines: ~Copyable {
  /// The manager of each position; -1 for roots and defective lines.
  private(set) var manager = Column<Int32>()
  /// Whether each position counts.
  private(set) var isPresent = Column<Bool>()
  private(set) var selfReports: [Int] = []
  private(set) var dangling: [Structure.Dangling] = []
  private var rootFlags = Column<Bool>()

  /// Resolves the manager of every row. Of several rows of a position the first
  /// places it; every row is looked at for defects.
  init(_ org: Org) throws {
    let positions = org.positions.count
    manager = try Column(repeating: -1, count: positions)
    isPresent = try Column(repeating: true, count: positions)
    rootFlags = try Column(repeating: false, count: positions)
    for row in 0..<org.people.count {
      let position = Int(org.positions.positionOfRow[row])
      let isPlacing = Int(org.positions.firstRow[position]) == row
      let symbol = org.managerReference(ofRow: row)
      switch org.reference(symbol) {
      case .nobody:
        if isPlacing { rootFlags[position] = true }
      case .position(position):
        selfReports.append(row)
      case .position(let other):
        if isPlacing { manager[position] = Int32(truncatingIfNeeded: other) }
      case .dangling, .ambiguous:
        dangling.append(
          .init(
            row: row, reference: symbol, isAmbiguous: org.reference(symbol) == .ambiguous))
      }
    }
  }

  /// Positions without a manager, in the order of the table.
  var roots: [Int] { (0..<manager.count).filter { isRoot($0) } }

  /// Whether a position counts and names no manager.
  func isRoot(_ position: Int) -> Bool { rootFlags[position] && isPresent[position] }

  /// Takes out the posts of departed holders through which nobody present reports:
  /// whatever no walk upwards from somebody present meets.
  mutating func dropDeparted(_ org: Org) throws {
    let count = manager.count
    guard (0..<count).contains(where: { org.positions.state[$0] == .departed }) else { return }
    isPresent = try Column(repeating: false, count: count)
    for start in 0..<count where org.positions.state[start] != .departed {
      var position = start
      while position >= 0, !isPresent[position] {
        isPresent[position] = true
        position = Int(manager[position])
      }
    }
    selfReports.removeAll { !isPresent[Int(org.positions.positionOfRow[$0])] }
    dangling.removeAll { !isPresent[Int(org.positions.positionOfRow[$0.row])] }
  }
}
