/// A task concerns one role only: nobody disputes it.
struct UndisputedTask: RaciCheck {
  static let info = RaciCheckInfo(
    id: "undisputed-task", severity: .advice, benchmarks: ["raci.worth-a-row"],
    summary: "A task concerns one role only: nobody disputes it.",
    why:
      "A chart settles who does what where several could; a row that nobody disputes only makes it longer.",
    remedy: "Leave the row out, or name the roles that have to agree or know.")

  static let examples = [
    RaciExample("Task,RevOps,Sales\nOwn notes,R/A,", "Own notes"),
    RaciExample("Task,RevOps,Sales\nOwn notes,R/A,I"),
    RaciExample("Task,RevOps,Sales\nOwn notes,-,-"),
    RaciExample("Task,RevOps,Sales\nOwn notes,R/A,X"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.tally.tasks.enumerated().compactMap { task, load in
      guard load.assigned == 1,
        let role = context.matrix.roles.indices.first(where: { !context.matrix[task, $0].isEmpty }),
        !context.matrix.roles.indices.contains(where: {
          context.matrix[task, $0].isEmpty && context.matrix.hasUnknown(task, $0)
        })
      else { return nil }
      return finding(
        task: task, role: role, observed: 1,
        "\(context.quoted(task: task)) concerns \(context.name(role: role)) alone")
    }
  }
}
