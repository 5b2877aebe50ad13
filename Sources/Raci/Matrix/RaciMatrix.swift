import OrgModel

/// A RACI chart: tasks in rows, roles in columns, letters in the cells.
public struct RaciMatrix: Sendable {
  /// The most tasks of a chart.
  public static let maximumTasks = 100_000
  /// The most roles of a chart.
  public static let maximumRoles = 1_000
  /// The most cells of a chart.
  public static let maximumCells = 2_000_000
  /// The most bytes of a task's or role's name, and of the text of a cell.
  public static let maximumTextBytes = 4_096

  /// A row of the chart.
  public struct Task: Sendable {
    /// What is to be done.
    public let name: String
    /// Where it stood: the row of a CSV (the header is 1), the line of a Markdown
    /// document, the number of the task in JSON.
    public let row: Int
  }

  /// What the chart is called; nil if it does not say.
  public let name: String?
  /// The header of the first column.
  public let taskHeader: String
  /// The header of each other column.
  public let roles: [String]
  /// The rows.
  public private(set) var tasks: [Task] = []
  private var letters: [RaciLetters] = []
  /// Cells of which the letters do not tell all, by place.
  private var written: [Int: RaciCell] = [:]

  /// A chart without tasks. Errors: no roles or too many, a name that is blank or too
  /// long, with its place in `file`.
  init(name: String? = nil, taskHeader: String = "Task", roles: [String], file: String) throws {
    let place = OrgError.Location(file: file)
    guard !roles.isEmpty else {
      throw OrgError(
        .badInput, "has no roles", at: place,
        hint: "the first column holds the tasks, each further one is a role")
    }
    guard roles.count <= Self.maximumRoles else {
      throw OrgError(
        .limit, "has \(roles.count) roles; at most \(Self.maximumRoles) can be read", at: place)
    }
    for (index, role) in roles.enumerated() {
      guard !role.isEmpty else {
        throw OrgError(
          .badInput, "has no name for role \(index + 1)", at: place,
          hint: "give every column a header")
      }
    }
    for text in roles + [taskHeader, name ?? ""] { try Self.checkLength(text, at: place) }
    self.name = name
    self.taskHeader = taskHeader
    self.roles = roles
  }

  /// Number of tasks times number of roles.
  public var cellCount: Int { letters.count }

  /// The letters of a cell.
  public subscript(task: Int, role: Int) -> RaciLetters { letters[task * roles.count + role] }

  /// A cell with what stood there.
  public func cell(_ task: Int, _ role: Int) -> RaciCell {
    written[task * roles.count + role] ?? RaciCell(self[task, role])
  }

  /// Whether a cell holds something that is no letter.
  func hasUnknown(_ task: Int, _ role: Int) -> Bool {
    !written.isEmpty && written[task * roles.count + role]?.unknown.isEmpty == false
  }

  /// Places of cells of which the letters do not tell all, in the order of reading.
  var writtenCells: [(task: Int, role: Int, cell: RaciCell)] {
    written.sorted { $0.key < $1.key }.map { place, cell in
      (place / roles.count, place % roles.count, cell)
    }
  }

  /// Places of cells with several letters.
  var combinedCells: [(task: Int, role: Int)] {
    letters.indices.filter { letters[$0].count > 1 }
      .map { ($0 / roles.count, $0 % roles.count) }
  }

  /// Adds a task without letters. Errors: a blank or too long name, too many tasks.
  mutating func addTask(_ name: String, at place: OrgError.Location) throws {
    guard !name.isEmpty else {
      throw OrgError(
        .badInput, "has letters but no task", at: place,
        hint: "the first column says what is to be done")
    }
    try Self.checkLength(name, at: place)
    guard tasks.count < Self.maximumTasks else {
      throw OrgError(
        .limit, "is one task too many; at most \(Self.maximumTasks) can be read", at: place)
    }
    guard letters.count + roles.count <= Self.maximumCells else {
      throw OrgError(
        .limit, "is one row too many; at most \(Self.maximumCells) cells can be read", at: place,
        hint: "split the chart: one for every key system")
    }
    tasks.append(Task(name: name, row: place.row))
    letters.append(contentsOf: repeatElement([], count: roles.count))
  }

  /// Puts a letter into a cell of the task added last.
  @inline(__always)
  mutating func set(_ role: Int, _ letter: RaciLetters) {
    letters[letters.count - roles.count + role] = letter
  }

  /// Puts a cell into the task added last.
  mutating func set(_ role: Int, _ cell: RaciCell) {
    let place = letters.count - roles.count + role
    letters[place] = cell.letters
    if !cell.isPlain { written[place] = cell }
  }

  /// Errors: `.limit` for a text that is too long.
  static func checkLength(_ text: String, at place: OrgError.Location) throws {
    guard text.utf8.count <= maximumTextBytes else {
      var place = place
      place.value = OrgError.clipped(text)
      throw OrgError(
        .limit, "is longer than \(maximumTextBytes) bytes", at: place,
        hint: "look for a quote left open")
    }
  }
}

extension RaciMatrix: Equatable {
  /// Whether both say the same; where a task stood does not count.
  public static func == (left: RaciMatrix, right: RaciMatrix) -> Bool {
    left.name == right.name && left.taskHeader == right.taskHeader && left.roles == right.roles
      && left.tasks.map(\.name) == right.tasks.map(\.name) && left.letters == right.letters
      && left.written == right.written
  }
}
