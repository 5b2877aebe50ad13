/// A task has more than one A.
struct SeveralAccountable: RaciCheck {
  static let info = RaciCheckInfo(
    id: "several-accountable", severity: .critical, benchmarks: ["raci.one-accountable"],
    summary: "A task has more than one A.",
    why: "Where two sign off, each waits for the other, and a quarrel between them has no end.",
    remedy: "Leave the A with one role; make the others C if they must agree before, or I.")

  static let examples = [
    RaciExample("Task,RevOps,Sales,Marketing\nMQL,A,A,R", "MQL"),
    RaciExample("Task,RevOps,Sales,Marketing\nMQL,A,R/A,C", "MQL"),
    RaciExample("Task,RevOps,Sales,Marketing\nMQL,A,C,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.tally.tasks.indices.filter { context.tally.tasks[$0].accountable > 1 }.map { task in
      let roles = context.roles(with: .accountable, in: task)
      let names = enumerated(roles.map { context.name(role: $0) })
      return finding(
        task: task, observed: Double(roles.count),
        "\(context.quoted(task: task)) has \(roles.count) A, where one signs off: \(names)")
    }
  }
}
