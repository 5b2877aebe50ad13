/// A role has two columns.
struct DuplicateRole: RaciCheck {
  static let info = RaciCheckInfo(
    id: "duplicate-role", severity: .warning, benchmarks: ["raci.one-name"],
    summary: "A role has two columns.",
    why: "What a role has to do must be read off one column, or half of it is overlooked.",
    remedy:
      "Merge the columns; if they are different roles, name them so that they can be told apart.")

  static let examples = [
    RaciExample("Task,RevOps,revops\nMQL,A,R", "revops"),
    RaciExample("Task,RevOps,Sales Ops\nMQL,A,R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    var firsts: [String: Int] = [:]
    return context.matrix.roles.indices.compactMap { role in
      let key = nameKey(context.matrix.roles[role])
      guard !key.isEmpty, let first = firsts[key] else {
        firsts[key] = role
        return nil
      }
      let differs = context.matrix.tasks.indices.contains {
        context.matrix[$0, role] != context.matrix[$0, first]
      }
      return finding(
        role: role,
        "\(context.name(role: role)) is column \(first + 2) already, with "
          + (differs ? "other letters" : "the same letters"))
    }
  }
}
