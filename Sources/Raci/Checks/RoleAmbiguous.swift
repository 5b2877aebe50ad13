/// Several people could hold a role.
struct RoleAmbiguous: RaciCheck {
  static let info = RaciCheckInfo(
    id: "role-ambiguous", severity: .advice, benchmarks: ["raci.role-has-holder"],
    summary: "Several people could hold a role.",
    why: "Where several could be meant each expects another to be.",
    remedy: "Say who it is with --assign; for a role that a whole team plays name its head.")

  static let examples = [
    RaciExample(
      "Task,VP Sales,Rep\nQuote,A,R", people: "employee_id,title\n1,VP Sales\n2,Rep\n3,Rep", "Rep"),
    RaciExample("Task,VP Sales,Rep\nQuote,A,R", people: "employee_id,title\n1,VP Sales\n2,Rep"),
    RaciExample("Task,VP Sales,Rep\nQuote,A,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.held(.ambiguous).map { role, holding in
      finding(role: role, "\(context.name(role: role)): \(holding.explanation)")
    }
  }
}
