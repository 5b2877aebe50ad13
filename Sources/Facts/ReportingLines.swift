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

  /// Takes out the posts of departed holders through which nobody present reports,
  /// from the bottom up.
  mutating func dropDeparted(_ org: Org) throws {
    let count = manager.count
    guard (0..<count).contains(where: { org.positions.state[$0] == .departed }) else { return }
    var reports = try Column<Int32>(repeating: 0, count: count)
    for position in 0..<count where manager[position] >= 0 { reports[Int(manager[position])] += 1 }
    var open = (0..<count).filter { org.positions.state[$0] == .departed && reports[$0] == 0 }
    while let position = open.popLast() {
      isPresent[position] = false
      let above = Int(manager[position])
      guard above >= 0 else { continue }
      reports[above] -= 1
      if reports[above] == 0, org.positions.state[above] == .departed { open.append(above) }
    }
    selfReports.removeAll { !isPresent[Int(org.positions.positionOfRow[$0])] }
    dangling.removeAll { !isPresent[Int(org.positions.positionOfRow[$0.row])] }
  }
}
