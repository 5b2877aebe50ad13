import Catalog
import Decisions
import Facts
import Ingest
import OrgModel
import Rules

/// What a company should do, as one ranked list.
///
/// Findings become recommendations by the rows of `actions.csv`; these are compared as
/// options of a decision (Decisions), by how bad, how broad, how well founded and how much
/// work they are, and how many others wait for them. The list goes by score, except that
/// nothing comes before what it needs, and that hires stand among themselves in the order of
/// S2's procedure.
public final class Recommendations: Sendable {
  /// What they rest on.
  public let diagnosis: Diagnosis
  /// The list, the first thing to do first.
  public let all: [Recommendation]
  /// The comparison behind it; nil without recommendations.
  public let analysis: DecisionAnalysis?
  /// The comparison of the hires.
  public let hires: HirePriority

  /// How many weights are drawn to see how steady the order is.
  static let samples = 5_000

  /// Recommends. Errors: a broken catalogue. Linear in accounts and people, plus findings
  /// times receivers of accounts.
  public init(_ diagnosis: Diagnosis) throws {
    let facts = diagnosis.facts
    let table = try ActionTable(facts.catalog)
    let drafts = try Self.drafts(diagnosis, table)
    var settings = DecisionSettings(scale: try ConsistencyScale(facts.catalog))
    settings.normalization = Normalization.none
    settings.samples = Self.samples
    let hires = try HirePriority(drafts, diagnosis, settings)
    self.diagnosis = diagnosis
    self.hires = hires
    guard !drafts.isEmpty else {
      (all, analysis) = ([], nil)
      return
    }
    let ids = drafts.map(\.id)
    let needs = drafts.map { draft in
      Set(
        drafts.indices.filter {
          draft.action.needs.contains(drafts[$0].action.id) && drafts[$0].id != draft.id
        })
    }
    var criteria = drafts.map { Criteria($0, facts) }
    let waiting = drafts.indices.map { place in needs.count { $0.contains(place) } }
    for place in drafts.indices where drafts.count > 1 {
      criteria[place].unlocks = Double(waiting[place]) / Double(drafts.count - 1)
    }
    let analysis = try DecisionAnalysis(
      Decision(
        criteria: Criteria.names.map {
          Criterion($0, .max, weight: facts.catalog["recommend-weight.\($0)"].first?.value ?? 0)
        },
        options: ids, cells: criteria.flatMap(\.cells)), settings)
    self.analysis = analysis
    let claims = try facts.catalog.records("claim")
    let order = Sequence.order(
      scores: analysis.scores, needs: needs, ids: ids, turns: ids.map(hires.rank))
    var list = order.map { place in
      let draft = drafts[place]
      let cells = criteria[place].cells
      func score(_ end: (Cell) -> Double) -> Double {
        zip(cells, analysis.weights.values).reduce(0) { $0 + end($1.0) * $1.1 }
      }
      return Recommendation(
        id: draft.id, action: draft.action, subject: draft.subject,
        title: Recommendation.title(of: draft, facts), findings: draft.findings,
        details: draft.details, changes: draft.changes, obstacles: draft.obstacles,
        alternatives: draft.alternatives + draft.modelAlternatives, hire: draft.hire,
        effects: draft.action.claims.flatMap { id in
          claims.range(of: id).map { claims.hit($0) }
        },
        wouldChange: Recommendation.wouldChange(draft), criteria: criteria[place],
        score: analysis.scores[place], low: score { $0.low }, high: score { $0.high },
        scoreRank: analysis.ranking.ranks[place],
        acceptability: analysis.acceptability.first[place],
        rankRange: Self.range(analysis.acceptability.ranks[place], of: drafts.count),
        needs: needs[place].map { ids[$0] }.sorted(), hireRank: hires.rank(of: ids[place]))
    }
    let sorted = analysis.scores.sorted(by: >)
    for place in list.indices {
      list[place].rank = place + 1
      let id = list[place].id
      list[place].unlocks = list.filter { $0.needs.contains(id) }.map(\.id)
      list[place].margin = sorted.first { $0 < list[place].score }.map { list[place].score - $0 }
    }
    all = list
  }

  /// The recommendation called `id`. Errors: `.notFound`, with the nearest.
  public func named(_ id: String) throws -> Recommendation {
    guard let found = all.first(where: { $0.id == id }) else {
      throw OrgError.notFound("recommendation", id, among: all.map(\.id))
    }
    return found
  }

  private static func drafts(_ diagnosis: Diagnosis, _ table: ActionTable) throws -> [Draft] {
    let facts = diagnosis.facts
    var drafts = Draft.all(diagnosis.findings, table)
    let maker = ChangeMaker(facts)
    var models = try ModelAlternatives(facts)
    for place in drafts.indices {
      try models.note(in: &drafts[place])
      drafts[place].hire = maker.hire(for: drafts[place])
      maker.fill(&drafts[place])
    }
    for place in drafts.indices where Criteria.isOutsideRevenue(drafts[place], facts) {
      drafts[place].details.append("It lies outside of the revenue functions.")
    }
    guard var accounts = AccountChanges(facts) else {
      for place in drafts.indices where drafts[place].action.change == .reassign {
        drafts[place].obstacles.append("Who could take the accounts, the tables do not say.")
      }
      return drafts
    }
    accounts.fill(&drafts)
    accounts.noteRoom(&drafts)
    if let action = table.named("hire:csm-for-segment") {
      var hires = accounts.hires(&drafts, action, maker)
      for place in hires.indices {
        try models.note(in: &hires[place])
        maker.fill(&hires[place])
      }
      drafts += hires
    }
    return drafts
  }

  /// The best and worst rank with a share; nil where ranks were not counted.
  private static func range(_ shares: [Double], of count: Int) -> ClosedRange<Int>? {
    guard shares.count == count, let first = shares.firstIndex(where: { $0 > 0 }),
      let last = shares.lastIndex(where: { $0 > 0 })
    else { return nil }
    return first + 1...last + 1
  }
}
