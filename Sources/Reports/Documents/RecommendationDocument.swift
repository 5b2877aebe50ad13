import Catalog
import Facts
import JSON
import Recommendations
import Rules

/// `orgkit schema recommendation`.
struct RecommendationDocument: Encodable {
  struct Summary: Encodable {
    let company: Nullable<String>
    let as_of: Nullable<String>
    let recommendations: Int
    let can_apply: Int
    let findings: Int
  }

  struct Ground: Encodable {
    let rule: String
    let severity: String
    let fingerprint: String
    let subject: DiagnosisDocument.Subject
    let message: String

    init(_ finding: Diagnosis.Finding) {
      rule = finding.rule
      severity = finding.severity.name
      fingerprint = finding.fingerprint.text
      subject = DiagnosisDocument.Subject(
        kind: finding.violation.subject.kind.rawValue, id: finding.violation.subject.id)
      message = finding.violation.message
    }
  }

  struct Option: Encodable {
    let option: String
    let summary: String
    let rank: Int
    let chosen: Bool
    let score: Nullable<Double>
    let low: Nullable<Double>
    let high: Nullable<Double>

    init(_ alternative: Alternative) {
      option = alternative.option
      summary = alternative.summary
      rank = alternative.rank
      chosen = alternative.isChosen
      score = Nullable(alternative.score)
      low = Nullable(alternative.low)
      high = Nullable(alternative.high)
    }
  }

  struct Post: Encodable {
    let role: String
    let title: String
    let segment: Nullable<String>
    let count: Int
    let reports_to: Nullable<String>
    let signs: [String]
    let from: Nullable<String>
    let ramp_weeks: Nullable<Double>
    let try_first: String
    let priority: Nullable<Int>

    init(_ hire: Hire, priority: Int?, _ facts: Facts) {
      role = hire.role
      title = hire.title
      segment = Nullable(hire.segment)
      count = hire.count
      reports_to = Nullable(hire.manager.map { facts.org.id(ofPosition: $0) })
      signs = hire.signs
      from = Nullable(hire.from?.iso)
      ramp_weeks = Nullable(hire.rampWeeks)
      try_first = hire.tryFirst
      self.priority = Nullable(priority)
    }
  }

  struct Effect: Encodable {
    let statement: String
    let value: Nullable<Double>
    let unit: String
    let source: String
    let locator: String
    let grade: String
    let note: String

    init(_ claim: Catalog.Hit) {
      func text(_ column: String) -> String { claim.set.text(claim.row, column) }
      statement = text("statement")
      value = Nullable(Double(text("value")))
      unit = text("unit")
      source = text("source_id")
      locator = text("locator")
      grade = text("grade")
      note = text("note")
    }
  }

  struct Edit: Encodable {
    let change: String
    let table: String
    let id: String
    let field: String
    let before: Nullable<String>
    let after: Nullable<String>
    let cells: [String: String]

    init(_ change: TableChange) {
      self.change = change.kind.rawValue
      table = change.table.rawValue
      id = change.id
      field = change.field
      before = Nullable(change.before)
      after = Nullable(change.after)
      cells = Dictionary(uniqueKeysWithValues: change.cells.map { ($0.key.rawValue, $0.value) })
    }
  }

  struct Compared: Encodable {
    let severity: Double
    let breadth: Double
    let unlocks: Double
    let evidence: Double
    let ease: Nullable<Double>
    let reach: String
    let grade: Nullable<String>
    let effort: Nullable<Double>

    init(_ criteria: Criteria) {
      let values = criteria.values
      severity = values[0]
      breadth = values[1]
      unlocks = values[2]
      evidence = values[3]
      ease = Nullable(criteria.effort == nil ? nil : values[4])
      reach = criteria.reach.name
      grade = Nullable(criteria.grade?.rawValue)
      effort = Nullable(criteria.effort)
    }
  }

  struct Item: Encodable {
    let id: String
    let rank: Int
    let kind: String
    let title: String
    let subject: Nullable<DiagnosisDocument.Subject>
    let score: Double
    let score_low: Double
    let score_high: Double
    let score_rank: Int
    let margin: Nullable<Double>
    let acceptability: Double
    let rank_range: Nullable<[Int]>
    let criteria: Compared
    let details: [String]
    let findings: [Ground]
    let sources: [DiagnosisDocument.Citation]
    let basis: String
    let effects: [Effect]
    let alternatives: [Option]
    let model: Nullable<String>
    let procedure: Nullable<String>
    let would_change: [String]
    let needs: [String]
    let unlocks: [String]
    let hire: Nullable<Post>
    let can_apply: Bool
    let obstacles: [String]
    let changes: [Edit]

    init(_ item: Recommendation, _ facts: Facts) {
      id = item.id
      rank = item.rank
      kind = item.action.kind.rawValue
      title = item.title
      subject = Nullable(
        item.subject.map { DiagnosisDocument.Subject(kind: $0.kind.rawValue, id: $0.id) })
      score = item.score
      score_low = item.low
      score_high = item.high
      score_rank = item.scoreRank
      margin = Nullable(item.margin)
      acceptability = item.acceptability
      rank_range = Nullable(item.rankRange.map { [$0.lowerBound, $0.upperBound] })
      criteria = Compared(item.criteria)
      details = item.details
      findings = item.findings.map(Ground.init)
      sources = item.benchmarks.map(DiagnosisDocument.Citation.init)
      basis = "\(item.action.source), \(item.action.locator) (\(item.action.grade))"
      effects = item.effects.map(Effect.init)
      alternatives = item.alternatives.map(Option.init)
      model = Nullable(item.action.model)
      procedure = Nullable(item.action.procedure)
      would_change = item.wouldChange
      needs = item.needs
      unlocks = item.unlocks
      hire = Nullable(item.hire.map { Post($0, priority: item.hireRank, facts) })
      can_apply = item.canApply
      obstacles = item.obstacles
      changes = item.changes.map(Edit.init)
    }
  }

  struct Hiring: Encodable {
    let velocity_gap: String
    let forecast_gap: String
    let order: [String]
  }

  struct Robustness: Encodable {
    let samples: Int
    let weight_intervals: [String: [Double]]
    let notes: [String]
  }

  let summary: Summary
  let weights: [String: Double]
  let recommendations: [Item]
  let hiring: Hiring
  let robustness: Nullable<Robustness>
  let next_question: Nullable<DiagnosisDocument.NextQuestion>

  init(_ list: Recommendations) {
    let facts = list.diagnosis.facts
    summary = Summary(
      company: Nullable(facts.org.company.text("name")), as_of: Nullable(facts.asOf?.iso),
      recommendations: list.all.count, can_apply: list.all.count { $0.canApply },
      findings: list.diagnosis.findings.count)
    weights = Dictionary(
      uniqueKeysWithValues: zip(Criteria.names, list.analysis?.weights.values ?? []))
    recommendations = list.all.map { Item($0, facts) }
    let ranked = list.all.filter { $0.hireRank != nil }
      .sorted { ($0.hireRank ?? 0, $0.rank) < ($1.hireRank ?? 0, $1.rank) }
    hiring = Hiring(
      velocity_gap: list.hires.velocity.rawValue, forecast_gap: list.hires.forecast.rawValue,
      order: ranked.map(\.id))
    robustness = Nullable(
      list.analysis.map { analysis in
        Robustness(
          samples: analysis.acceptability.samples,
          weight_intervals: Dictionary(
            uniqueKeysWithValues: zip(
              Criteria.names, analysis.weightIntervals.map { [$0.lowerBound, $0.upperBound] })),
          notes: analysis.notes)
      })
    next_question = Nullable(list.diagnosis.nextQuestion.map(DiagnosisDocument.NextQuestion.init))
  }
}
