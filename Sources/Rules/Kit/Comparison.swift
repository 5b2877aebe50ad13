import OrgModel

/// What changed from one diagnosis to a later one.
public struct Comparison: Sendable {
  /// What became of a finding.
  public enum Change: Int32, Sendable, CaseIterable {
    /// It was not there before.
    case new = 1
    /// It is not there any more, and its rule was decided.
    case cleared = 2
    /// It is still there; what was counted may have changed.
    case unchanged = 3
    /// An exception accepts it now.
    case suppressed = 4
    /// It is not there any more, but its rule lacks data, is disabled or is gone: nobody
    /// can tell.
    case unchecked = 5

    /// The name in documents.
    public var name: String {
      switch self {
      case .new: "new"
      case .cleared: "cleared"
      case .unchanged: "unchanged"
      case .suppressed: "suppressed"
      case .unchecked: "unchecked"
      }
    }
  }

  /// One finding of either diagnosis.
  public struct Item: Sendable {
    /// What became of it.
    public let change: Change
    /// The finding as it is now, or as it was if it is not there any more.
    public let finding: RecordedDiagnosis.Finding
    /// What was counted before; nil for a new one, or where nothing is counted.
    public let before: Double?
    /// What is counted now; nil for one that is not there any more.
    public let after: Double?
  }

  /// A figure of the reporting tree, before and now.
  public struct Drift: Sendable {
    /// E.g. `people`, `span.mean`, `span.bands.4-7`.
    public let name: String
    /// What it was; nil if it was not known.
    public let before: Double?
    /// What it is; nil if it is not known.
    public let after: Double?
  }

  /// The earlier diagnosis.
  public let old: RecordedDiagnosis
  /// The later diagnosis.
  public let new: RecordedDiagnosis
  /// By change, then most severe first, then as in the diagnosis.
  public let items: [Item]
  /// The reporting tree's figures; empty unless both have one.
  public let drift: [Drift]

  /// Compares by fingerprint. Linear in findings, plus sorting.
  public init(_ old: RecordedDiagnosis, _ new: RecordedDiagnosis) {
    self.old = old
    self.new = new
    let before = Dictionary(
      old.findings.map { ($0.entry.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    let found = Set(new.findings.map(\.entry.fingerprint))
    var items: [Item] = new.findings.map { finding in
      let earlier = before[finding.entry.fingerprint]
      return Item(
        change: earlier == nil ? .new : .unchanged, finding: finding, before: earlier?.observed,
        after: finding.observed)
    }
    for finding in old.findings where !found.contains(finding.entry.fingerprint) {
      let change: Change =
        new.suppressed.contains(finding.entry.fingerprint)
        ? .suppressed : new.decided.contains(finding.entry.rule) ? .cleared : .unchecked
      items.append(Item(change: change, finding: finding, before: finding.observed, after: nil))
    }
    self.items = items.enumerated()
      .sorted {
        (
          $0.element.change.rawValue, -$0.element.finding.severity.rawValue,
          $0.element.finding.entry.rule, $0.offset
        )
          < (
            $1.element.change.rawValue, -$1.element.finding.severity.rawValue,
            $1.element.finding.entry.rule, $1.offset
          )
      }
      .map(\.element)
    drift = Self.drift(old.measures, new.measures)
  }

  /// The items of a change.
  public func items(_ change: Change) -> [Item] { items.filter { $0.change == change } }

  /// Number of new findings of a severity.
  public func newCount(_ severity: RuleInfo.Severity) -> Int {
    items.count { $0.change == .new && $0.finding.severity == severity }
  }

  private static func drift(
    _ old: [RecordedDiagnosis.Measure], _ new: [RecordedDiagnosis.Measure]
  ) -> [Drift] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let earlier = Dictionary(
      old.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return new.map { Drift(name: $0.name, before: earlier[$0.name] ?? nil, after: $0.value) }
  }
}
