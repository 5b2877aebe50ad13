/// A cell holds several letters.
struct CombinedCell: RaciCheck {
  static let info = RaciCheckInfo(
    id: "combined-cell", severity: .advice, benchmarks: ["raci.per-system"],
    summary: "A cell holds several letters.",
    why:
      "Each letter stands for another moment: R drafts, C agrees before, A signs off, I is trained after. A role with two of them checks itself.",
    remedy:
      "Split the task, or give one of the letters to another role; keep R/A only where doing and signing off are meant to be one."
  )

  static let examples = [
    RaciExample("Task,RevOps,Sales\nMQL,R/A,C", "MQL / RevOps"),
    RaciExample("Task,RevOps,Sales\nMQL,AR,**R & A**", "MQL / RevOps", "MQL / Sales"),
    RaciExample("Task,RevOps,Sales\nMQL,A (C in Q1),R"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.matrix.combinedCells.map { task, role in
      let letters = context.matrix[task, role]
      return finding(
        task: task, role: role, observed: Double(letters.count),
        "\(context.name(role: role)) has \(letters.count) letters (\(letters.text)) in "
          + context.quoted(task: task))
    }
  }
}
