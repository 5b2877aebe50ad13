import Facts
import OrgModel

/// The ramp of new CSMs against their books.
extension Facts {
  /// What a rule says of the books that CSMs have before the week of their ramp under
  /// `key`; `isWrong` tells of which, and `violation` what is said, given the week.
  func outcomes(
    ofRampBefore key: String, _ isWrong: (BookLoad) -> Condition,
    _ violation: (BookLoad, Double, Expectation) -> Violation
  ) -> [Outcome] {
    guard segmentation != nil, org.accounts.has(.ownerID) else { return missingBooks ?? [] }
    guard let loads = bookLoads(), !loads.isEmpty, let expected = expectation(key),
      let first = expected.low
    else { return [.notApplicable] }
    return loads.map { load in
      let wrong = isWrong(load)
      if case .isNotMet = wrong { return .holds }
      guard let week = rampWeek(of: load.owner) else { return .unknown(missingRamp) }
      guard week < first else { return .holds }
      guard case .isMet = wrong else { return .unknown(wrong.missing) }
      return .violated(violation(load, week, expected))
    }
  }

  /// The week in which an owner is, counted from 1; 0 before they start, nil where it is
  /// not known.
  public func rampWeek(of owner: Symbol) -> Double? {
    guard case .position(let position) = org.reference(owner), let asOf else { return nil }
    let start = org.people.day(.startDate, Int(org.positions.firstRow[position]))
    guard start != .unknown else { return nil }
    let days = Int64(asOf.number) - Int64(start.number)
    return days < 0 ? 0 : Double(days / daysOfWeek + 1)
  }

  /// The week of a ramp in a sentence.
  func rampText(_ week: Double) -> String {
    week > 0 ? "is in week \(numberText(week))" : "has not started"
  }

  private var missingRamp: [Datum] {
    if org.people.count == 0 { return [.people] }
    if asOf == nil { return org.people.has(.startDate) ? [.asOf] : [.startDates, .asOf] }
    return [.startDates]
  }

  private var daysOfWeek: Int64 { 7 }
}
