/// A task has no R: nobody does it.
struct TaskWithoutResponsible: RaciCheck {
  static let info = RaciCheckInfo(
    id: "task-without-responsible", severity: .warning, benchmarks: ["raci.one-accountable"],
    summary: "A task has no R: nobody does it.",
    why: "A task that is signed off and not done is a wish.",
    remedy: "Name the role that does the work; if it is the one that signs off, write R/A.")

  static let examples = [
    RaciExample("Task,RevOps,Sales\nMQL,A,C", "MQL"),
    RaciExample("Task,RevOps,Sales\nMQL,A,R"),
    RaciExample("Task,RevOps,Sales\nMQL,R/A,C"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.tally.tasks.indices.filter { context.tally.tasks[$0].responsible == 0 }.map { task in
      finding(task: task, observed: 0, "\(context.quoted(task: task)) has no R: nobody does it")
    }
  }
}
