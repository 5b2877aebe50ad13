/// A role has no letter in any task.
struct RoleWithoutAssignment: RaciCheck {
  static let info = RaciCheckInfo(
    id: "role-without-assignment", severity: .warning, benchmarks: ["raci.role-has-part"],
    summary: "A role has no letter in any task.",
    why:
      "A column that is empty either belongs to another chart or hides that a role was forgotten.",
    remedy: "Give the role its letters, or leave the column out.")

  static let examples = [
    RaciExample("Task,RevOps,Sales\nMQL,R/A,\nSLA,A,-", "Sales"),
    RaciExample("Task,RevOps,Sales\nMQL,R/A,\nSLA,A,I"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.tally.roles.indices.filter { context.tally.roles[$0].assigned == 0 }.map { role in
      finding(
        role: role, observed: 0, "\(context.name(role: role)) has no letter in any task")
    }
  }
}
