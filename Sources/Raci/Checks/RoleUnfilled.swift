/// Nobody in the company holds a role.
struct RoleUnfilled: RaciCheck {
  static let info = RaciCheckInfo(
    id: "role-unfilled", severity: .warning, benchmarks: ["raci.role-has-holder"],
    summary: "Nobody in the company holds a role.",
    why: "Letters of a role that nobody holds are promises of nobody.",
    remedy: "Name a holder with --assign, correct the role's name, or hire.")

  static let examples = [
    RaciExample(
      "Task,VP Sales,Deal Desk\nQuote,A,R", people: "employee_id,title,status\n1,VP Sales,active",
      "Deal Desk"),
    RaciExample("Task,VP Sales,Rep\nQuote,A,R", people: "employee_id,title\n1,VP Sales\n2,Rep"),
    RaciExample(
      "Task,VP Sales,Rep\nQuote,A,R",
      people: "position_id,employee_id,title,status\nP1,,VP Sales,vacant\nP2,2,Rep,active",
      "VP Sales"),
    RaciExample("Task,VP Sales,Deal Desk\nQuote,A,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.held(.unfilled).map { role, holding in
      finding(role: role, "\(context.name(role: role)): \(holding.explanation)")
    }
  }
}
