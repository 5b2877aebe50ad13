/// More roles are consulted or informed about a task than it needs.
struct ConsultInformInflation: RaciCheck {
  static let info = RaciCheckInfo(
    id: "consult-inform-inflation", severity: .advice,
    benchmarks: ["raci.consulted-per-task", "raci.informed-per-task"],
    summary: "More roles are consulted or informed about a task than it needs.",
    why: "Every C is somebody to wait for before the decision, every I somebody to train after it.",
    remedy:
      "Keep the C of those whose buy-in the decision needs; make the rest I, and tell large groups by one channel."
  )

  static let examples = [
    RaciExample("Task,A1,R1,C1,C2,C3,C4\nMQL,A,R,C,C,C,C", "MQL"),
    RaciExample("Task,A1,R1,C1,C2,C3,C4\nMQL,A,R,C,C,C,I"),
    RaciExample("Task,A1,R1,I1,I2,I3,I4,I5,I6,I7\nMQL,A,R,I,I,I,I,I,I,I", "MQL"),
    RaciExample("Task,A1,R1,I1,I2,I3,I4,I5,I6,I7\nMQL,A,R,I,I,I,I,I,I,"),
  ]

  static func findings(in context: RaciContext) -> [RaciFinding] {
    let (consulted, informed) = (
      context.limit("raci.consulted-per-task"), context.limit("raci.informed-per-task")
    )
    return context.tally.tasks.enumerated().compactMap { task, load in
      let tooMany = [(load.consulted, consulted, "C"), (load.informed, informed, "I")].compactMap {
        number, limit, letter in
        limit.flatMap { Double(number) > $0 ? "\(number) \(letter) (at most \(Int($0)))" : nil }
      }
      guard !tooMany.isEmpty else { return nil }
      return finding(
        task: task, observed: Double(load.consulted + load.informed),
        "\(context.quoted(task: task)) has \(enumerated(tooMany))")
    }
  }
}
