/// A role signs off more tasks than it can answer for.
struct AccountableOverload: RaciCheck {
  static let info = RaciCheckInfo(
    id: "accountable-overload", severity: .warning, benchmarks: ["raci.accountable-per-role"],
    summary: "A role signs off more tasks than it can answer for.",
    why: "An A that is on everything is a bottleneck, and stands for nothing in particular.",
    remedy: "Move each A to the role that is nearest to the work and still high enough to decide.")

  static let examples = [
    RaciExample(
      "Task,Lead,Rep\n1,A,R\n2,A,R\n3,A,R\n4,A,R\n5,A,R\n6,A,R\n7,A,R\n8,A,R\n9,A,R\n10,A,R\n11,A,R",
      "Lead"),
    RaciExample(
      "Task,Lead,Rep\n1,A,R\n2,A,R\n3,A,R\n4,A,R\n5,A,R\n6,A,R\n7,A,R\n8,A,R\n9,A,R\n10,A,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    guard let limit = context.limit("raci.accountable-per-role") else { return [] }
    return context.tally.roles.indices.compactMap { role in
      let accountable = context.tally.roles[role].accountable
      guard Double(accountable) > limit else { return nil }
      return finding(
        role: role, observed: Double(accountable),
        "\(context.name(role: role)) is A in \(counted(accountable, "task")); "
          + "\(Int(limit)) are the most that one role can answer for")
    }
  }
}
