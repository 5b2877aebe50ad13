/// A task has no A: nobody signs it off.
struct TaskWithoutAccountable: RaciCheck {
  static let info = RaciCheckInfo(
    id: "task-without-accountable", severity: .critical, benchmarks: ["raci.one-accountable"],
    summary: "A task has no A: nobody signs it off.",
    why:
      "What nobody is accountable for is decided late or not at all, and everybody can say that it was not their part.",
    remedy: "Give the task one A: the role whose goal suffers if it goes wrong.")

  static let examples = [
    RaciExample("Task,RevOps,Sales\nCRM automation,R,I", "CRM automation"),
    RaciExample("Task,RevOps,Sales\nCRM automation,A,R"),
    RaciExample("Task,RevOps,Sales\nCRM automation,R/A,I"),
    RaciExample("Task,RevOps,Sales\nCRM automation,-,", "CRM automation"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.tally.tasks.indices.filter { context.tally.tasks[$0].accountable == 0 }.map { task in
      let load = context.tally.tasks[task]
      let others = load.assigned == 0 ? ", nor any other letter" : ""
      return finding(
        task: task, observed: 0, "\(context.quoted(task: task)) has no A\(others): nobody signs off"
      )
    }
  }
}
