import OrgModel

/// The reporting tree, with everything that follows from who reports to whom.
///
/// Positions are numbered as in `Org.positions`. A departed holder's post counts only
/// while somebody present still reports through it. All passes are iterative and
/// linear in positions.
public final class Structure: Sendable {
  /// The span bands in which managers are counted, each by its lowest span. The cuts
  /// are those of Orgvue's span bands.
  public static let bandStarts = [1, 2, 4, 8, 13, 17]
  /// The bands' names.
  public static let bandNames = ["1", "2-3", "4-7", "8-12", "13-16", "17+"]

  /// A row whose manager nobody in the table is.
  public struct Dangling: Sendable, Equatable {
    /// Row of the people table.
    public let row: Int
    /// The reference as it was written.
    public let reference: Symbol
    /// Whether it is a name that several positions have.
    public let isAmbiguous: Bool
  }

  /// The org that was analysed.
  public let org: Org
  /// Whether each position counts.
  public let isPresent: Column<Bool>
  /// The manager of each position; -1 for roots and defective lines.
  public let manager: Column<Int32>
  /// Direct reports of each position.
  public let span: Column<Int32>
  /// 1 for roots; 0 where no root can be reached.
  public let depth: Column<Int32>
  /// Positions without a manager.
  public let roots: [Int]
  /// Rows that name themselves as manager.
  public let selfReports: [Int]
  /// Rows whose manager is not in the table.
  public let dangling: [Dangling]
  /// Reporting lines that lead back to themselves: from the member that comes first
  /// in the table upwards.
  public let cycles: [[Int]]

  /// Positions that count.
  public let peopleCount: Int
  /// Positions with at least one direct report.
  public let managerCount: Int
  /// Vacant and planned posts among the people.
  public let vacancyCount: Int
  /// Levels from the roots down.
  public let maximumDepth: Int
  /// Most direct reports.
  public let maximumSpan: Int
  /// Median direct reports over managers; nil without managers.
  public let medianSpan: Double?
  /// Managers per band.
  public let bands: [Int]

  /// Mean direct reports over managers; nil without managers.
  public let meanSpan: Double?

  /// Positions without direct reports.
  public var contributorCount: Int { peopleCount - managerCount }

  /// Individual contributors per manager; nil without managers.
  public var contributorsPerManager: Double? {
    managerCount == 0 ? nil : Double(contributorCount) / Double(managerCount)
  }

  /// Analyses `org`. Errors: `.badInput` without people or reporting lines.
  public init(_ org: Org) throws {
    guard org.people.count > 0 else {
      throw OrgError(.badInput, "the org has no people", hint: "add a people table")
    }
    guard org.hasManagers else {
      throw OrgError(
        .badInput, "the people table has no managers",
        hint: "add a column manager_id, or name it with --map \"HEADER=manager_id\"")
    }
    var lines = try ReportingLines(org)
    try lines.dropDeparted(org)
    self.org = org
    roots = lines.roots
    selfReports = lines.selfReports
    dangling = lines.dangling

    let count = org.positions.count
    var span = try Column<Int32>(repeating: 0, count: count)
    for position in 0..<count where lines.isPresent[position] {
      let manager = Int(lines.manager[position])
      if manager >= 0 { span[manager] += 1 }
    }
    var depth = try Column<Int32>(repeating: 0, count: count)
    cycles = try Self.walk(lines, &depth)

    var (people, managers, vacancies, reports, deepest, widest) = (0, 0, 0, 0, 0, 0)
    for position in 0..<count where lines.isPresent[position] {
      people += 1
      let state = org.positions.state[position]
      if state == .vacant || state == .planned { vacancies += 1 }
      deepest = max(deepest, Int(depth[position]))
      let own = Int(span[position])
      if own > 0 { managers += 1 }
      reports += own
      widest = max(widest, own)
    }
    peopleCount = people
    managerCount = managers
    vacancyCount = vacancies
    maximumDepth = deepest
    maximumSpan = widest
    meanSpan = managers == 0 ? nil : Double(reports) / Double(managers)
    (medianSpan, bands) = try Self.distribution(span, managers: managers, widest: widest)
    self.span = span
    self.depth = depth
    isPresent = lines.isPresent
    manager = lines.manager
  }

  /// Depths, and the cycles met on the way: from every position upwards until
  /// something known, then back down the path walked.
  private static func walk(
    _ lines: borrowing ReportingLines, _ depth: inout Column<Int32>
  ) throws -> [[Int]] {
    let count = lines.manager.count
    let unreachable: Int32 = -1
    var walkOf = try Column<Int32>(repeating: -1, count: count)
    var path = Column<Int32>()
    var cycles: [[Int]] = []
    for start in 0..<count where lines.isPresent[start] && depth[start] == 0 {
      path.truncate(to: 0)
      var position = start
      var above: Int32 = 0
      while true {
        if depth[position] != 0 {
          above = depth[position]
          break
        }
        if walkOf[position] == Int32(truncatingIfNeeded: start) {
          cycles.append(cycle(from: position, lines))
          above = unreachable
          break
        }
        walkOf[position] = Int32(truncatingIfNeeded: start)
        try path.append(Int32(truncatingIfNeeded: position))
        let manager = lines.manager[position]
        if manager < 0 {
          above = lines.isRoot(position) ? 0 : unreachable
          break
        }
        position = Int(manager)
      }
      for index in stride(from: path.count - 1, through: 0, by: -1) {
        above = above < 0 ? unreachable : above + 1
        depth[Int(path[index])] = above
      }
    }
    for position in 0..<count where depth[position] < 0 { depth[position] = 0 }
    return cycles.sorted { $0[0] < $1[0] }
  }

  private static func cycle(from member: Int, _ lines: borrowing ReportingLines) -> [Int] {
    var members = [member]
    var next = Int(lines.manager[member])
    while next != member {
      members.append(next)
      next = Int(lines.manager[next])
    }
    let first = members.indices.min { members[$0] < members[$1] } ?? 0
    return Array(members[first...] + members[..<first])
  }

  private static func distribution(
    _ span: borrowing Column<Int32>, managers: Int, widest: Int
  ) throws -> (median: Double?, bands: [Int]) {
    var bands = [Int](repeating: 0, count: bandStarts.count)
    guard managers > 0 else { return (nil, bands) }
    var managersOfSpan = try Column<Int32>(repeating: 0, count: widest + 1)
    for index in 0..<span.count where span[index] > 0 { managersOfSpan[Int(span[index])] += 1 }
    var (seen, lower, upper) = (0, 0, 0)
    for value in 1...widest {
      let here = Int(managersOfSpan[value])
      guard here > 0 else { continue }
      bands[(bandStarts.lastIndex { $0 <= value }) ?? 0] += here
      if seen < (managers + 1) / 2 { lower = value }
      if seen < managers / 2 + 1 { upper = value }
      seen += here
    }
    return (Double(lower + upper) / 2, bands)
  }

  /// Everybody below each position, at any distance; 0 for members of a cycle.
  public func totalReports() throws -> Column<Int32> {
    let count = manager.count
    var total = try Column<Int32>(repeating: 0, count: count)
    var open = try Column<Int32>(repeating: 0, count: count)
    var ready = Column<Int32>()
    for position in 0..<count where isPresent[position] {
      open[position] = span[position]
      if span[position] == 0 { try ready.append(Int32(truncatingIfNeeded: position)) }
    }
    var next = 0
    while next < ready.count {
      let position = Int(ready[next])
      next += 1
      let above = Int(manager[position])
      guard above >= 0 else { continue }
      total[above] += total[position] + 1
      open[above] -= 1
      if open[above] == 0 { try ready.append(Int32(truncatingIfNeeded: above)) }
    }
    for position in 0..<count where open[position] > 0 { total[position] = 0 }
    return total
  }
}
