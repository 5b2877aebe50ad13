/// A role is responsible for more than half of all tasks.
struct RoleResponsibleForMost: RaciCheck {
  static let info = RaciCheckInfo(
    id: "role-responsible-for-most", severity: .warning, benchmarks: ["raci.responsible-share"],
    summary: "A role is responsible for more than half of all tasks.",
    why: "Work that piles up on one role waits for it, and the chart divides nothing.",
    remedy:
      "Hand tasks to other roles or split the role; where it is one system that only this role works on, merge the tasks."
  )

  static let examples = [
    RaciExample("Task,Rep,Lead\nCall,R,A\nMail,R,A\nPlan,I,R/A", "Rep"),
    RaciExample("Task,Rep,Lead\nCall,R,A\nMail,I,R/A"),
    RaciExample("Task,Rep,Lead\nCall,r,a", "Rep"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    guard let limit = context.limit("raci.responsible-share") else { return [] }
    let tasks = Double(context.matrix.tasks.count)
    return context.tally.roles.indices.compactMap { role in
      let responsible = context.tally.roles[role].responsible
      guard Double(responsible) > tasks * limit else { return nil }
      return finding(
        role: role, observed: Double(responsible) / tasks,
        "\(context.name(role: role)) is R in \(responsible) of "
          + counted(context.matrix.tasks.count, "task"))
    }
  }
}
