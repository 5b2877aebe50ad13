import Facts
import JSON
import OrgModel

extension Facts {
  /// What a rule says that asks for one practice: violated where the company says that it
  /// is not so, unknown where it says nothing.
  func practice(
    _ name: String, _ benchmarks: [String], otherwise message: @autoclosure () -> String
  ) -> [Outcome] {
    let path = "practices.\(name)"
    guard let isSo = org.company.flag(path) else { return [.unknown([.company(path)])] }
    guard !isSo else { return [.holds] }
    return [.violated(Violation(orgSubject, expected: principle(benchmarks), message()))]
  }

  /// What a rule says that asks for a post of one of `roles` where one of `practices` is
  /// the case. Without any of them there is nothing to ask for.
  func post(
    _ roles: [String], whereSome practices: [String], _ benchmarks: [String],
    otherwise message: @autoclosure () -> String
  ) -> [Outcome] {
    let posts = posts(ofRoles: roles)
    if let posts, posts > 0 { return [.holds] }
    let paths = practices.map { "practices.\($0)" }
    guard paths.contains(where: { org.company.flag($0) == true }) else {
      let open = paths.filter { org.company.flag($0) == nil }
      return [open.isEmpty ? .notApplicable : .unknown(open.map { .company($0) })]
    }
    guard posts != nil else { return [.unknown([.titles])] }
    return [
      .violated(
        Violation(orgSubject, observed: 0, expected: principle(benchmarks), message()))
    ]
  }

  /// Posts of `roles` that somebody holds or that are being hired for; nil where the
  /// people table does not say what people do.
  func posts(ofRoles roles: [String]) -> Int? {
    guard saysWhatPeopleDo else { return nil }
    let open = (0..<org.positions.count).count { position in
      let state = org.positions.state[position]
      guard state == .vacant || state == .planned else { return false }
      return role(ofPosition: position).map(roles.contains) == true
    }
    let requisitions = (org.company.objects("requisitions") ?? []).count { requisition in
      requisition["role"]?.string.map(roles.contains) == true
    }
    return roster.positions(inRoles: roles).count + open + requisitions
  }

  /// Where a size comes from, for a sentence: nothing if the company states it.
  func origin(_ measure: Measure) -> String {
    guard measured(measure).stated == nil else { return "" }
    switch measure {
    case .arr, .customers: return " (counted from accounts)"
    case .headcount: return " (counted from people)"
    case .sellers, .csms, .revops, .marketers: return " (counted from titles)"
    }
  }

  /// The company's ARR in a sentence.
  func arrText(_ arr: Double) -> String {
    "\(money(arr, currency: org.company.text("currency"))) ARR"
  }
}

/// As `counted(_:_:many:)`, for a number that a company states.
func counted(_ count: Double, _ noun: String, many: String? = nil) -> String {
  "\(numberText(count)) \(count == 1 ? noun : many ?? noun + "s")"
}
