/// A cell holds something that is none of R, A, C and I.
struct UnknownLetter: RaciCheck {
  static let info = RaciCheckInfo(
    id: "unknown-letter", severity: .warning, benchmarks: ["raci.per-system"],
    summary: "A cell holds something that is none of R, A, C and I.",
    why: "What only its writer understands is not agreed, and no count of the chart holds.",
    remedy:
      "Write R, A, C or I; for a chart of another kind (RASCI, DACI) say which letter stands for which and replace them."
  )

  static let examples = [
    RaciExample("Task,RevOps,Sales\nMQL,A,X", "MQL / Sales"),
    RaciExample("Task,RevOps,Sales\nMQL,A/S,R", "MQL / RevOps"),
    RaciExample("Task,RevOps,Sales\nMQL,A,TBD", "MQL / Sales"),
    RaciExample("Task,RevOps,Sales,CS\nMQL,a,** R **,n/a"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    context.matrix.writtenCells.filter { !$0.cell.unknown.isEmpty }.map { task, role, cell in
      let unknown = enumerated(cell.unknown.map(shown))
      let isOne = cell.unknown.count == 1
      return finding(
        task: task, role: role,
        "\(context.name(role: role)) has \(unknown) in \(context.quoted(task: task)), which "
          + "\(isOne ? "is" : "are") none of R, A, C and I")
    }
  }

  /// A text in quotes; a letter that may look like one of ours with its number.
  private static func shown(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
      !scalar.isASCII
    else { return quote(text) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return quote(text) + " (U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + ")"
  }
}
