import Facts
import OrgModel

/// Whether something is the case in a company. Where data are missing, it is neither so
/// nor not so.
enum Condition {
  case isMet
  case isNotMet
  /// What would tell.
  case isUnknown([Datum])

  /// Something that is known.
  init(_ isMet: Bool) { self = isMet ? .isMet : .isNotMet }

  /// What is missing to tell; empty where it is known.
  var missing: [Datum] {
    if case .isUnknown(let missing) = self { missing } else { [] }
  }

  static prefix func ! (condition: Condition) -> Condition {
    switch condition {
    case .isMet: .isNotMet
    case .isNotMet: .isMet
    case .isUnknown: condition
    }
  }

  /// Met where one of both is, whatever is missing for the other.
  static func || (left: Condition, right: Condition) -> Condition {
    switch (left, right) {
    case (.isMet, _), (_, .isMet): .isMet
    case (.isNotMet, .isNotMet): .isNotMet
    default: .isUnknown(left.missing + right.missing.filter { !left.missing.contains($0) })
    }
  }

  static func && (left: Condition, right: Condition) -> Condition { !(!left || !right) }

  /// What a rule says that finds this defect in a company as a whole, where `condition`
  /// is met: elsewhere there is nothing that it could speak of.
  func outcomes(where condition: Condition, _ violation: () -> Violation) -> [Outcome] {
    switch (condition, self) {
    case (.isNotMet, _): [.notApplicable]
    case (_, .isNotMet): [.holds]
    case (.isMet, .isMet): [.violated(violation())]
    default: [.unknown((condition && self).missing)]
    }
  }
}

extension Facts {
  /// Whether the company says that a practice of the document is the case.
  func practice(_ name: String) -> Condition {
    let path = "practices.\(name)"
    return org.company.flag(path).map { Condition($0) } ?? .isUnknown([.company(path)])
  }

  /// Whether a size reaches the lower end of what the catalogue has under `key`.
  func reaches(_ measure: Measure, _ key: String) -> Condition {
    guard let low = expectation(key)?.low else { return .isNotMet }
    return measured(measure).value.map { Condition($0 >= low) } ?? .isUnknown(data(of: measure))
  }

  /// Whether somebody present has one of `roles`.
  func has(roles: [String]) -> Condition {
    if !roster.positions(inRoles: roles).isEmpty { return .isMet }
    let isTold = org.people.has(.title) || org.people.has(.role)
    return isTold ? .isNotMet : .isUnknown([missingTitles])
  }

  /// What would tell a size: either of what is listed.
  public func data(of measure: Measure) -> [Datum] {
    let counted: Datum =
      switch measure {
      case .arr: org.accounts.count == 0 ? .accounts : .arr
      case .customers: .accounts
      case .headcount: .people
      case .sellers, .csms, .revops, .marketers: missingTitles
      }
    return [.company(measure.rawValue), counted]
  }

  /// What is missing where nobody can be told by title.
  public var missingTitles: Datum { org.people.count == 0 ? .people : .titles }
}
