import JSON

/// A chart as `orgkit schema raci`; what a reader takes back in.
public struct RaciDocument: Encodable {
  struct Task: Encodable {
    let task: String
    let assignments: [String]
  }

  let name: String?
  let task_header: String
  let roles: [String]
  let tasks: [Task]

  /// The document of a chart.
  public init(_ matrix: RaciMatrix) {
    name = matrix.name
    task_header = matrix.taskHeader
    roles = matrix.roles
    tasks = matrix.tasks.enumerated().map { index, task in
      Task(
        task: task.name,
        assignments: matrix.roles.indices.map { matrix.cell(index, $0).text })
    }
  }
}
