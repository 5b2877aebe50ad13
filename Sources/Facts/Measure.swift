import OrgModel

/// A size of the company that it can state and that its tables can show.
public enum Measure: String, CaseIterable, Sendable {
  /// Annual recurring revenue, in the company's currency.
  case arr
  /// People employed.
  case headcount
  /// Paying customers.
  case customers
  /// People who carry a sales quota: account executives and account managers.
  case sellers
  /// People who own customer accounts after the sale.
  case csms
  /// People in revenue operations, with those of marketing and CS operations.
  case revops
  /// People in marketing.
  case marketers
}

/// What is known of a size.
public struct Measured: Sendable {
  /// What the company says.
  public let stated: Double?
  /// What its tables show.
  public let counted: Double?

  /// The company's word, else the count. Nil if neither is known.
  public var value: Double? { stated ?? counted }
}

extension Facts {
  /// What is known of a size. Linear in people or accounts where it is counted.
  public func measured(_ measure: Measure) -> Measured {
    Measured(stated: org.company.number(measure.rawValue), counted: counted(measure))
  }

  private func counted(_ measure: Measure) -> Double? {
    let positions: [Int]
    switch measure {
    case .arr, .headcount, .customers: return org.counted(measure)
    case .sellers: positions = roster.positions(inRoles: ["account-executive", "account-manager"])
    case .csms: positions = roster.positions(inRoles: ["csm", "csm-digital"])
    case .revops: positions = revopsPositions
    case .marketers: positions = roster.positions(inFunction: "marketing")
    }
    // Titles that say nothing could be any of these.
    return saysWhatPeopleDo ? Double(positions.count) : nil
  }

  /// Whether the people table has titles or roles.
  public var saysWhatPeopleDo: Bool { org.people.has(.title) || org.people.has(.role) }

  /// Posts of revenue operations, in the order of the table: the team's own, and marketing
  /// and CS operations wherever they report (C10).
  public var revopsPositions: [Int] {
    let own = roster.positions(inFunction: "revenue-operations")
    let elsewhere = roster.positions(inRoles: ["marketing-operations", "cs-operations"])
    return Set(own + elsewhere).sorted()
  }
}

extension Org {
  /// A size that needs no reading of titles; nil if the tables do not show it.
  func counted(_ measure: Measure) -> Double? {
    switch measure {
    case .headcount:
      let holders = presentHolders
      return holders == 0 ? nil : Double(holders)
    case .customers: return accounts.count == 0 ? nil : Double(accounts.count)
    case .arr:
      // Only a sum of which every part is known is the company's ARR.
      let arr = accounts.reals(.arr)
      guard !arr.isEmpty, !arr.contains(where: \.isNaN) else { return nil }
      return arr.reduce(0, +)
    case .sellers, .csms, .revops, .marketers: return nil
    }
  }
}
