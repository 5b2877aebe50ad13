import Catalog
import Facts
import OrgModel
import Rules

/// A procedure of the sources, filled with what one company is to do, by whom and until when.
///
/// The steps are those of the procedure; who takes which step and which recommendations fill
/// it are the rows of `plans.csv`, which are ours.
public final class Plan: Sendable {
  /// The plans there are.
  public enum Kind: String, Sendable, CaseIterable {
    /// 90 days from scattered operations to RevOps (S3).
    case transition
    /// One month in one segment (S2).
    case pilot
    /// The fast launch of a central team (S2).
    case launch

    /// The procedure's id.
    public var procedure: String { self == .transition ? "transition-90-days" : rawValue }
  }

  /// One step.
  public struct Step: Sendable {
    /// Its number in the procedure, from 1.
    public let number: Int
    /// When, as the source says; empty if it does not.
    public let when: String
    /// The first and the last day, if the source says and the start is known.
    public let days: ClosedRange<Day>?
    /// What to do.
    public let action: String
    /// Who sees to it, as a position; nil if nobody holds one of `roles`.
    public let owner: Int?
    /// The roles that were looked for, the best first.
    public let roles: [String]
    /// Who is to take part, as positions.
    public let members: [Int]
    /// What is there afterwards; empty if the source does not say.
    public let deliverable: String
    /// When it is done: what the source says, and which findings are gone.
    public let exits: [String]
    /// Numbers of the steps before.
    public let needs: [Int]
    /// What is to be done in it here, in the order of the list.
    public let recommendations: [Recommendation]
    /// What is missing to tell whether more is to be done in it.
    public let missing: [Datum]
    /// The step's row among the procedures.
    public let source: Catalog.Hit
  }

  /// Something to measure before and after.
  public struct Metric: Sendable {
    /// What is measured.
    public let name: String
    /// The datum that tells it.
    public let datum: Datum?
    /// What it is now; nil if it is not known.
    public let value: Double?
  }

  /// Which plan.
  public let kind: Kind
  /// What the plan is called.
  public let name: String
  /// Its first day; nil if it is not known.
  public let start: Day?
  /// The steps in the order of the source.
  public let steps: [Step]
  /// For a pilot, the segment where most is to be done; nil where nothing tells.
  public let segment: (id: String, accounts: Int, of: Int)?
  /// For a pilot, what its success is measured by.
  public let metrics: [Metric]
  /// Recommendations that no step takes up, in the order of the list.
  public let rest: [Recommendation]
  /// What it was filled with.
  public let list: Recommendations

  /// Fills a plan that begins on `start`, or else on the day of the diagnosis. Errors: a
  /// broken catalogue.
  public init(_ kind: Kind, _ list: Recommendations, start: Day? = nil) throws {
    let facts = list.diagnosis.facts
    let procedures = try facts.catalog.records("procedure")
    let fills = try facts.catalog.records("plan")
    let rows = procedures.range(of: kind.procedure)
    let begin = start ?? facts.asOf
    let filler = try PlanFiller(list, procedures, fills, begin)
    self.kind = kind
    self.list = list
    self.start = begin
    name = rows.first.map { procedures.text($0, "name") } ?? kind.rawValue
    steps = rows.map { filler.step($0, kind.procedure) }
    let taken = Set(steps.flatMap { $0.recommendations.map(\.id) })
    rest = list.all.filter { !taken.contains($0.id) }
    segment = kind == .pilot ? filler.busiestSegment() : nil
    metrics = kind == .pilot ? filler.metrics() : []
  }
}

/// Fills steps with people and recommendations.
struct PlanFiller {
  private let list: Recommendations
  private let facts: Facts
  private let procedures: RecordSet
  private let fills: RecordSet
  private let start: Day?
  private let maker: ChangeMaker
  private let table: ActionTable

  init(
    _ list: Recommendations, _ procedures: RecordSet, _ fills: RecordSet, _ start: Day?
  ) throws {
    table = try ActionTable(list.diagnosis.facts.catalog)
    self.list = list
    self.procedures = procedures
    self.fills = fills
    self.start = start
    facts = list.diagnosis.facts
    maker = ChangeMaker(facts)
  }

  func step(_ row: Int, _ procedure: String) -> Plan.Step {
    func cell(_ column: String) -> String { procedures.text(row, column) }
    let number = cell("step")
    let fill = fills.range(of: procedure).first { fills.text($0, "step") == number }
    func parts(_ column: String) -> [String] {
      fill.map { fills.text($0, column).split(separator: ";").map(String.init) } ?? []
    }
    let roles = (cell("owner_role").isEmpty ? [] : [cell("owner_role")]) + parts("owner_roles")
    let actions = parts("actions")
    let own = list.all.filter { actions.contains($0.action.id) }
    let count = own.reduce(0) { $0 + $1.findings.count }
    var exits = cell("exit").isEmpty ? [] : [cell("exit") + "."]
    if count > 0 {
      exits.append(
        "orgkit diff no longer shows \(count == 1 ? "the finding" : "the \(count) findings") behind it."
      )
    }
    return Plan.Step(
      number: Int(number) ?? 0, when: cell("when"),
      days: start.flatMap { Self.days(cell("when"), $0) },
      action: cell("action"), owner: maker.holder(ofAny: roles), roles: unique(roles),
      members: parts("members").compactMap(maker.head), deliverable: cell("deliverable"),
      exits: exits, needs: cell("depends_on").split(separator: ";").compactMap { Int($0) },
      recommendations: own, missing: missing(actions), source: procedures.hit(row))
  }

  /// What the rules lack whose findings would fill these actions.
  private func missing(_ actions: [String]) -> [Datum] {
    let rules = Set(table.all.filter { actions.contains($0.id) }.flatMap(\.rules))
    return unique(
      list.diagnosis.results.filter { rules.contains($0.rule) }.flatMap(\.missing))
  }

  /// `Days 31-60` and `Week 2` as days from `start`, which is day 1.
  static func days(_ when: String, _ start: Day) -> ClosedRange<Day>? {
    let words = when.split(separator: " ")
    guard words.count == 2 else { return nil }
    let numbers = words[1].split(separator: "-").compactMap { Int32($0) }
    func day(_ number: Int32) -> Day? {
      let (sum, overflow) = start.number.addingReportingOverflow(number - 1)
      return overflow || !(1...10_000).contains(number) ? nil : Day(number: sum)
    }
    switch (words[0], numbers.count) {
    case ("Days", 2):
      guard let first = day(numbers[0]), let last = day(numbers[1]), first <= last else {
        return nil
      }
      return first...last
    case ("Week", 1):
      guard (1...1000).contains(numbers[0]), let first = day(numbers[0] * 7 - 6),
        let last = day(numbers[0] * 7)
      else { return nil }
      return first...last
    default: return nil
    }
  }

  /// The segment whose accounts are to change hands most often.
  func busiestSegment() -> (id: String, accounts: Int, of: Int)? {
    guard let segmentation = facts.segmentation else { return nil }
    let changes = list.all.flatMap(\.changes)
    let moved = Set(changes.filter { $0.field == AccountField.ownerID.rawValue }.map(\.row))
    var counts = [Int](repeating: 0, count: segmentation.scheme.segments.count)
    for account in moved where account >= 0 && account < segmentation.codes.count {
      let code = Int(segmentation.codes[account])
      if counts.indices.contains(code) { counts[code] += 1 }
    }
    guard let most = counts.max(), most > 0, let code = counts.firstIndex(of: most) else {
      return nil
    }
    return (segmentation.scheme.segments[code].id, most, moved.count)
  }

  /// The metrics that S2's pilot plan names, with what the company measures of them.
  func metrics() -> [Plan.Metric] {
    func metric(_ name: String, _ path: String) -> Plan.Metric {
      Plan.Metric(
        name: name, datum: Datum(rawValue: "company.\(path)"), value: facts.org.company.number(path)
      )
    }
    return [
      metric("lead response time in hours", "signals.speed_to_lead_hours"),
      metric("forecast variance as a share", "signals.forecast_variance"),
      Plan.Metric(name: "deal cycle length", datum: nil, value: nil),
    ]
  }
}
