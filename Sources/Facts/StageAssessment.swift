import Catalog
import OrgModel

/// At which stage a company is, on every axis that some source divides companies by.
///
/// Sources divide along different axes (ARR, headcount, customers, funding) that do
/// not map onto each other (C3): each axis is answered on its own, gaps between a
/// source's bands stay gaps, and disagreement within one source is said.
public struct StageAssessment: Sendable {
  /// An axis and the company's place on it.
  public enum Axis: String, CaseIterable, Sendable { case arr, headcount, customers, funding }

  /// A stage of one source that the company is at.
  public struct Place: Sendable, Equatable {
    /// The axis.
    public let axis: Axis
    /// The company's value; nil on the funding axis.
    public let value: Double?
    /// Whether the value is the company's own statement or counted from its tables.
    public let isStated: Bool
    /// The source that divides so.
    public let source: String
    /// The stage's row among the stage records; nil where the source leaves a gap.
    public let row: Int?
  }

  /// One place per source and axis, ordered by axis and then source.
  public let places: [Place]
  /// Axes on which nothing is known.
  public let unknown: [Axis]
  /// Sources one of whose stages holds on one of its axes and not on another.
  public let disagreeing: [String]
  /// The stage records.
  public let stages: RecordSet

  /// Places `org`: by its own statements first, else by what its tables count.
  public init(_ org: Org, catalog: Catalog) throws {
    let stages = try catalog.records("stage")
    var places: [Place] = []
    var unknown: [Axis] = []
    for axis in Axis.allCases {
      let rows = (0..<stages.count).filter { stages.text($0, "axis") == axis.rawValue }
      let own = Self.places(on: axis, of: org, among: rows, stages)
      if own.isEmpty { unknown.append(axis) }
      places += own
    }
    self.places = places
    self.unknown = unknown
    self.stages = stages
    disagreeing = unique(places.map(\.source)).filter { source in
      let own = places.filter { $0.source == source }
      return Self.isSplit(own, stages)
    }
  }

  /// Whether a stage that its source describes on several axes holds on one of them
  /// and not on another. Schemes that use one axis each have nothing to disagree on.
  private static func isSplit(_ places: [Place], _ stages: RecordSet) -> Bool {
    let ids = Set(places.compactMap { place in place.row.map { stages.text($0, "id") } })
    return ids.contains { id in
      let axes = stages.range(of: id).map { stages.text($0, "axis") }
      let known = places.filter { axes.contains($0.axis.rawValue) }
      return known.contains { place in place.row.map { stages.text($0, "id") } != id }
    }
  }

  private static func places(
    on axis: Axis, of org: Org, among rows: [Int], _ stages: RecordSet
  ) -> [Place] {
    let sources = unique(rows.map { stages.text($0, "source_id") }).sorted()
    if axis == .funding {
      guard let round = org.company.text("funding") else { return [] }
      return sources.map { source in
        let row = rows.first {
          stages.text($0, "source_id") == source
            && stages.text($0, "unit").split(separator: ";").contains { $0 == round }
        }
        return Place(axis: axis, value: nil, isStated: true, source: source, row: row)
      }
    }
    let stated = org.company.number(axis.rawValue)
    guard let value = stated ?? Measure(rawValue: axis.rawValue).flatMap(org.counted) else {
      return []
    }
    return sources.compactMap { source in
      let own = rows.filter { stages.text($0, "source_id") == source }
      guard own.contains(where: { hasBand($0, stages) }) else { return nil }
      return Place(
        axis: axis, value: value, isStated: stated != nil, source: source,
        row: own.first { contains(value, row: $0, stages) })
    }
  }

  private static func hasBand(_ row: Int, _ stages: RecordSet) -> Bool {
    !stages.text(row, "low").isEmpty || !stages.text(row, "high").isEmpty
  }

  private static func contains(_ value: Double, row: Int, _ stages: RecordSet) -> Bool {
    guard hasBand(row, stages) else { return false }
    if let low = Double(stages.text(row, "low")), value < low { return false }
    guard let high = Double(stages.text(row, "high")) else { return true }
    return stages.text(row, "bounds") == "half-open" ? value < high : value <= high
  }
}
