import Catalog
import Facts
import JSON
import OrgModel

extension Facts {
  /// Whether one of `roles` is held or being hired for.
  func hasOrHires(_ roles: [String]) -> Condition {
    Condition((requisitionRoles ?? []).contains(where: roles.contains)) || has(roles: roles)
  }

  /// The role of each requisition that names or reads as one. Nil without a list.
  var requisitionRoles: [String]? {
    org.company.objects("requisitions")?.compactMap { requisition in
      requisition["role"]?.string
        ?? role(named: requisition["title"]?.string ?? "")
    }
  }

  /// What a rule says of a hire that is due where `sign` is met, and that one of `roles`
  /// answers. S0 gives its signs for companies at the Optimize stage.
  func missingHire(
    _ roles: [String], where sign: Condition, _ violation: () -> Violation
  ) -> [Outcome] {
    (sign && !hasOrHires(roles)).outcomes(where: mayBeAtOptimize, violation)
  }

  /// Posts that are to be filled: requisitions, else vacant and planned posts. Nil if not
  /// known.
  var openPosts: Int? {
    if let requisitions = org.company.objects("requisitions") { return requisitions.count }
    let open = (0..<org.positions.count).count { position in
      let state = org.positions.state[position]
      return state == .vacant || state == .planned
    }
    return open > 0 ? open : nil
  }

  /// Whether people are being hired.
  var isHiring: Condition {
    openPosts.map { Condition($0 > 0) } ?? .isUnknown([.company("requisitions")])
  }

  /// Whether the company is not known to be smaller than the Optimize stage, of which S0
  /// speaks: below its ARR and its headcount, as far as they are known.
  var mayBeAtOptimize: Condition {
    let reached = [(Measure.arr, "arr"), (.headcount, "headcount")].map { measure, axis in
      reaches(measure, "gtm-stage.optimize-\(axis)")
    }
    let known = reached.filter(\.missing.isEmpty)
    return known.isEmpty ? Condition(true) : known.dropFirst().reduce(known[0]) { $0 || $1 }
  }

  /// Whether there may be two reps: nothing has to be agreed upon before the second.
  var mayHaveTwoReps: Condition {
    guard let second = expectation("alignment.before-rep")?.low, let reps else {
      return Condition(true)
    }
    return Condition(reps >= second)
  }

  /// People in sales: as stated, else everybody of that function. Nil if not known.
  var reps: Double? {
    if let stated = measured(.sellers).stated { return stated }
    guard org.people.has(.title) || org.people.has(.function) else { return nil }
    return Double(roster.positions(inFunction: "sales").count)
  }
}
