import Catalog
import Decisions
import Facts
import Rules

/// In which order to hire, by the procedure of S2 (Mapping Roles To Your Business Needs):
/// audit, score each gap by its impact on deal velocity and forecast accuracy, and hire for
/// the highest first.
///
/// The audit is the diagnosis: whether deals are slow and the forecast is off is read from
/// its rules. What a role moves, from 1 to 5, counts where there is such a gap, not where
/// there is none, and from nothing to all of it as long as nobody has measured.
public struct HirePriority: Sendable {
  /// What the diagnosis says of a gap.
  public enum Gap: String, Sendable {
    case present, absent, unknown
  }

  /// Whether deals are held up.
  public let velocity: Gap
  /// Whether the forecast is off.
  public let forecast: Gap
  /// The comparison; nil without hires.
  public let analysis: DecisionAnalysis?
  /// Ids of the hires, as in `analysis`.
  public let ids: [String]

  private static let velocityRules = [
    "handoff-rate-too-low", "third-test-failed", "warm-leads-unnoticed", "too-many-on-deal",
    "deal-desk-missing",
  ]
  private static let forecastRules = ["forecast-variance-high"]

  init(_ drafts: [Draft], _ diagnosis: Diagnosis, _ settings: DecisionSettings) throws {
    let verdicts = Dictionary(
      diagnosis.results.map { ($0.rule, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    velocity = Self.gap(Self.velocityRules, verdicts)
    forecast = Self.gap(Self.forecastRules, verdicts)
    let hires = drafts.filter { $0.action.velocity != nil && $0.action.forecast != nil }
    ids = hires.map(\.id)
    guard !hires.isEmpty else {
      analysis = nil
      return
    }
    func weight(_ name: String) -> Double? {
      diagnosis.facts.catalog["hire-weight.\(name)"].first?.value
    }
    let criteria = [
      Criterion("velocity", .max, weight: weight("velocity")),
      Criterion("forecast", .max, weight: weight("forecast")),
    ]
    let (velocityGap, forecastGap) = (velocity, forecast)
    let cells = hires.flatMap { draft in
      [
        Self.cell(draft.action.velocity ?? 0, velocityGap),
        Self.cell(draft.action.forecast ?? 0, forecastGap),
      ]
    }
    analysis = try DecisionAnalysis(
      Decision(criteria: criteria, options: ids, cells: cells), settings)
  }

  /// Present where one rule finds it, absent where all that apply hold, else unknown.
  private static func gap(_ rules: [String], _ verdicts: [String: String]) -> Gap {
    let own = rules.compactMap { verdicts[$0] }
    if own.contains("violated") { return .present }
    if own.contains(where: { $0 == "unknown" || $0 == "disabled" }) { return .unknown }
    return own.contains("holds") ? .absent : .unknown
  }

  private static func cell(_ impact: Double, _ gap: Gap) -> Cell {
    switch gap {
    case .present: Cell(impact)
    case .absent: Cell(0)
    case .unknown: Cell(low: 0, high: impact)
    }
  }

  /// The place of a hire among the hires, from 1; nil if it is none of them.
  func rank(of id: String) -> Int? {
    guard let analysis, let place = ids.firstIndex(of: id) else { return nil }
    return analysis.ranking.ranks[place]
  }
}
