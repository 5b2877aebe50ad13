import Ingest
import JSON
import OrgModel

/// A chart as the document of `orgkit schema raci`.
struct RaciJSON {
  let file: String

  func read(
    _ text: UnsafeBufferPointer<UInt8>, _ cells: inout CellParser
  ) throws -> RaciMatrix {
    let document = try JSONDocument.read(text, ReadOptions(file: file))
    let members = try object(
      document, keys: ["name", "roles", "task_header", "tasks"], at: "", "an object with tasks")
    let name = try members["name"].map { try string($0, at: "/name") }
    let header = try members["task_header"].map { try string($0, at: "/task_header") }
    guard let tasks = members["tasks"]?.array else {
      throw error("must be an array of tasks", at: "/tasks")
    }
    var rows: [[String: JSONValue]] = []
    for (index, task) in tasks.enumerated() {
      rows.append(
        try object(
          task, keys: ["assignments", "task"], at: "/tasks/\(index)",
          "an object with task and assignments"))
    }
    var matrix = try RaciMatrix(
      name: name.map(plainName), taskHeader: plainName(header ?? "Task"),
      roles: try roles(members["roles"], rows), file: file)
    var places: [String: Int] = [:]
    for (index, role) in matrix.roles.enumerated() where places[role] == nil {
      places[role] = index
    }
    for (index, row) in rows.enumerated() {
      try add(row, index, places, to: &matrix, &cells)
    }
    return try matrix.checkedForTasks(file: file)
  }

  /// The roles that are listed, else those that tasks name, ordered by name.
  private func roles(_ listed: JSONValue?, _ rows: [[String: JSONValue]]) throws -> [String] {
    if let listed {
      guard let roles = listed.array else { throw error("must be an array of roles", at: "/roles") }
      return try roles.enumerated().map { plainName(try string($1, at: "/roles/\($0)")) }
    }
    var names: Set<String> = []
    for row in rows { names.formUnion(row["assignments"]?.object?.keys.map(plainName) ?? []) }
    return names.sorted()
  }

  private func add(
    _ row: [String: JSONValue], _ index: Int, _ places: [String: Int],
    to matrix: inout RaciMatrix, _ cells: inout CellParser
  ) throws {
    let pointer = "/tasks/\(index)"
    guard let task = row["task"] else { throw error("has no task", at: pointer) }
    let name = plainName(try string(task, at: "\(pointer)/task"))
    try matrix.addTask(name, at: .init(file: file, row: index + 1, pointer: "\(pointer)/task"))
    switch row["assignments"] {
    case nil, .null: return
    case .array(let letters):
      guard letters.count <= matrix.roles.count else {
        throw error(
          "has \(letters.count) cells where there are \(matrix.roles.count) roles",
          at: "\(pointer)/assignments")
      }
      for (role, value) in letters.enumerated() {
        matrix.set(role, cells.cell(try cell(value, at: "\(pointer)/assignments/\(role)")))
      }
    case .object(let letters):
      var given: Set<Int> = []
      for (key, value) in letters.sorted(by: { $0.key < $1.key }) {
        let place = "\(pointer)/assignments/\(JSONValue.token(key))"
        guard let role = places[plainName(key)] else {
          throw error(
            "is not one of the roles", at: place,
            hint: nearest(to: key, among: matrix.roles).map { "did you mean \($0)?" })
        }
        guard given.insert(role).inserted else { throw error("names a role twice", at: place) }
        matrix.set(role, cells.cell(try cell(value, at: place)))
      }
    case let other?:
      throw error(
        "is \(other.kind), neither an object by role nor an array in the order of the roles",
        at: "\(pointer)/assignments")
    }
  }

  private func cell(_ value: JSONValue, at pointer: String) throws -> String {
    if value == .null { return "" }
    guard case .string(let text) = value else {
      throw error("is \(value.kind), not letters such as \"A\"", at: pointer)
    }
    try check(text, at: pointer)
    return text
  }

  private func string(_ value: JSONValue, at pointer: String) throws -> String {
    guard case .string(let text) = value else {
      throw error("is \(value.kind), not a text", at: pointer)
    }
    try check(text, at: pointer)
    return text
  }

  /// Errors: a NUL, which C would take for the end, or a text that is too long.
  private func check(_ text: String, at pointer: String) throws {
    guard !text.utf8.contains(0) else { throw error("holds a NUL character", at: pointer) }
    try RaciMatrix.checkLength(text, at: .init(file: file, pointer: pointer))
  }

  private func object(
    _ value: JSONValue, keys: [String], at pointer: String, _ expected: String
  ) throws -> [String: JSONValue] {
    guard let members = value.object else {
      throw error("is \(value.kind), not \(expected)", at: pointer)
    }
    for key in members.keys.sorted() where !keys.contains(key) {
      throw error(
        "is not a known key", at: "\(pointer)/\(JSONValue.token(key))",
        hint: nearest(to: key, among: keys).map { "did you mean \($0)?" }
          ?? "known are: \(keys.joined(separator: ", "))")
    }
    return members.filter { $0.value != .null }
  }

  private func error(_ reason: String, at pointer: String, hint: String? = nil) -> OrgError {
    OrgError(.badInput, reason, at: .init(file: file, pointer: pointer), hint: hint)
  }
}
