/// A task is there twice.
struct DuplicateTask: RaciCheck {
  static let info = RaciCheckInfo(
    id: "duplicate-task", severity: .warning, benchmarks: ["raci.one-name"],
    summary: "A task is there twice.",
    why: "Two rows for one task can say different things, and everybody reads the one that suits.",
    remedy: "Keep one row; if they are different tasks, name them so that they can be told apart.")

  static let examples = [
    RaciExample("Task,RevOps,Sales\nMQL criteria,A,R\nmql  Criteria,R,A", "mql Criteria"),
    RaciExample("Task,RevOps,Sales\nMQL criteria,A,R\nSQL criteria,A,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    var firsts: [String: Int] = [:]
    return context.matrix.tasks.indices.compactMap { task in
      let key = nameKey(context.matrix.tasks[task].name)
      guard !key.isEmpty, let first = firsts[key] else {
        firsts[key] = task
        return nil
      }
      let differs = context.matrix.roles.indices.contains {
        context.matrix[task, $0] != context.matrix[first, $0]
      }
      return finding(
        task: task,
        "\(context.quoted(task: task)) is in row \(context.matrix.tasks[first].row) already, with "
          + (differs ? "other letters" : "the same letters"))
    }
  }
}
