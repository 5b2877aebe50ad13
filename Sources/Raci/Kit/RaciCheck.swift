import OrgModel

/// Something that can be wrong with a chart.
///
/// A check is one file: what it is about, charts that are its tests and its
/// documentation, and the check. It never throws; what it cannot decide for want of
/// data it says in `missing(in:)`.
public protocol RaciCheck: Sendable, SendableMetatype {
  /// What the check is about.
  static var info: RaciCheckInfo { get }
  /// Small charts, and what is found in them.
  static var examples: [RaciExample] { get }
  /// What is wrong, in the order of the chart.
  static func findings(in context: RaciContext) -> [RaciFinding]
  /// What would have to be known to decide all; empty for most checks.
  static func missing(in context: RaciContext) -> [String]
}

extension RaciCheck {
  /// Everything is in the chart.
  public static func missing(in context: RaciContext) -> [String] { [] }

  /// A finding of this check.
  static func finding(
    task: Int? = nil, role: Int? = nil, observed: Double? = nil, _ message: String
  ) -> RaciFinding {
    RaciFinding(info: info, task: task, role: role, observed: observed, message: message)
  }
}

/// What a check is about.
public struct RaciCheckInfo: Sendable {
  /// Names the defect.
  public let id: String
  /// How much a finding matters.
  public let severity: Severity
  /// Keys of the benchmarks behind it.
  public let benchmarks: [String]
  /// What is wrong, in one sentence.
  public let summary: String
  /// Why it matters.
  public let why: String
  /// What to do about it.
  public let remedy: String
}

/// Something that is wrong with a task, a role or a cell.
public struct RaciFinding: Sendable {
  /// What the check is about.
  public let info: RaciCheckInfo
  /// The row of the chart; nil if it is about a column.
  public let task: Int?
  /// The column of the chart; nil if it is about a row.
  public let role: Int?
  /// What was counted, if anything.
  public let observed: Double?
  /// What is wrong, in a sentence.
  public let message: String
}

/// A small chart and what a check finds in it.
public struct RaciExample: Sendable {
  /// The chart as CSV.
  public let chart: String
  /// The people to assign, as CSV; nil to look at the chart alone.
  public let people: String?
  /// Tasks, roles, or `task / role`, in the order of the findings.
  public let found: [String]

  init(_ chart: String, people: String? = nil, _ found: String...) {
    self.chart = chart
    self.people = people
    self.found = found
  }
}
