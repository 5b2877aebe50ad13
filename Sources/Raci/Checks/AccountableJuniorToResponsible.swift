/// Who signs off a task stands below who does it.
struct AccountableJuniorToResponsible: RaciCheck {
  static let info = RaciCheckInfo(
    id: "accountable-junior-to-responsible", severity: .warning,
    benchmarks: ["raci.accountable-level"],
    summary: "Who signs off a task stands below who does it.",
    why: "A junior cannot refuse the work of a senior, so that the sign-off is one in name only.",
    remedy: "Swap the letters, or give the A to a role at least as high as every R.")

  static let examples = [
    RaciExample("Task,Sales Rep,VP CS\nMQL,A,R", "MQL / Sales Rep"),
    RaciExample("Task,Sales Manager,Sales Rep\nMQL,A,R"),
    RaciExample("Task,RevOps,VP CS\nMQL,A,R"),
    RaciExample("Task,Sales Rep,VP CS\nMQL,R/A,R", "MQL / Sales Rep"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.matrix.tasks.indices.flatMap { task in
      context.roles(with: .accountable, in: task).compactMap { role in
        guard let level = context.levels[role] else { return nil }
        let above = context.roles(with: .responsible, in: task).filter {
          context.levels[$0].map { level < $0 } ?? false
        }
        guard !above.isEmpty else { return nil }
        let names = above.map { "\(context.name(role: $0)) (\(context.levelName(role: $0)))" }
        return finding(
          task: task, role: role,
          "\(context.name(role: role)) (\(context.levelName(role: role))) signs off "
            + "\(context.quoted(task: task)), which \(enumerated(names)) "
            + (names.count == 1 ? "does" : "do"))
      }
    }
  }

  /// Roles of unknown level that share a task as A and R with others.
  static func missing(in context: RaciContext) -> [String] {
    guard context.levels.contains(where: { $0 == nil }) else { return [] }
    var open: Set<Int> = []
    for task in context.matrix.tasks.indices {
      let accountable = context.roles(with: .accountable, in: task)
      let responsible = context.roles(with: .responsible, in: task)
      guard !accountable.isEmpty, !responsible.isEmpty, Set(accountable + responsible).count > 1
      else { continue }
      open.formUnion((accountable + responsible).filter { context.levels[$0] == nil })
    }
    return open.sorted().map { "the level of \(context.name(role: $0))" }
  }
}
