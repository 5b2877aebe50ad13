/// Who held a role has left.
struct RoleDeparted: RaciCheck {
  static let info = RaciCheckInfo(
    id: "role-departed", severity: .critical, benchmarks: ["raci.role-has-holder"],
    summary: "Who held a role has left.",
    why:
      "The chart still points at somebody who is gone, so that nobody does it and all believe that it is done.",
    remedy: "Name a successor with --assign, or hand the letters to another role.")

  static let examples = [
    RaciExample(
      "Task,VP Sales,Rep\nQuote,A,R",
      people: "employee_id,title,status\n1,VP Sales,departed\n2,Rep,active", "VP Sales"),
    RaciExample(
      "Task,VP Sales,Rep\nQuote,A,R",
      people: "employee_id,title,status\n1,VP Sales,departed\n2,Rep,active\n3,VP Sales,active"),
    RaciExample("Task,VP Sales,Rep\nQuote,A,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.held(.departed).map { role, holding in
      finding(role: role, "\(context.name(role: role)): \(holding.explanation)")
    }
  }
}
