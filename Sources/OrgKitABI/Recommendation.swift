// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// Recommendations as C sees them: everything as C strings from the start, so that many
/// threads can read it.
final class RecommendationsHandle: Handle, @unchecked Sendable {
  let list: Recommendations
  let engine: EngineHandle
  let diagnosis: DiagnosisHandle
  let scheme: any SegmentScheme
  private(set) var items: [orgkit_recommendation] = []
  private(set) var alternatives: [[orgkit_alternative]] = []
  private(set) var changes: [[orgkit_table_change]] = []
  /// Places of findings in the diagnosis, by recommendation.
  private(set) var findings: [[Int]] = []
  private let texts = TextLists()

  init(_ list: Recommendations, _ engine: EngineHandle, _ scheme: any SegmentScheme) {
    self.list = list
    self.engine = engine
    self.scheme = scheme
    diagnosis = DiagnosisHandle(list.diagnosis, engine)
    super.init()
    let places = Dictionary(
      list.diagnosis.findings.enumerated().map { ($0.element.fingerprint, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for item in list.all {
      items.append(recommendation(item))
      findings.append(item.findings.compactMap { places[$0.fingerprint] })
      alternatives.append(item.alternatives.map(alternative))
      changes.append(item.changes.map(change))
    }
  }

  private func recommendation(_ item: Recommendation) -> orgkit_recommendation {
    var result = orgkit_recommendation()
    result.struct_size = MemoryLayout<orgkit_recommendation>.size
    result.id = keep(item.id)
    result.kind = keep(item.action.kind.rawValue)
    result.title = keep(item.title)
    result.subject_kind = keep(item.subject?.kind.rawValue)
    result.subject_id = keep(item.subject?.id)
    result.severity = (item.findings.map(\.severity).max() ?? .advice).rawValue
    result.rank = Int32(truncatingIfNeeded: item.rank)
    result.score_rank = Int32(truncatingIfNeeded: item.scoreRank)
    result.rank_low = Int32(truncatingIfNeeded: item.rankRange?.lowerBound ?? 0)
    result.rank_high = Int32(truncatingIfNeeded: item.rankRange?.upperBound ?? 0)
    result.hire_rank = Int32(truncatingIfNeeded: item.hireRank ?? 0)
    (result.score, result.score_low, result.score_high) = (item.score, item.low, item.high)
    result.margin = item.margin ?? .nan
    result.acceptability = item.acceptability
    result.effort = item.criteria.effort ?? .nan
    result.reach = keep(item.criteria.reach.name)
    (result.details, result.detail_count) = (texts.list(item.details), item.details.count)
    (result.obstacles, result.obstacle_count) = (texts.list(item.obstacles), item.obstacles.count)
    result.would_change = texts.list(item.wouldChange)
    result.would_change_count = item.wouldChange.count
    (result.needs, result.need_count) = (texts.list(item.needs), item.needs.count)
    result.finding_count = item.findings.count
    result.alternative_count = item.alternatives.count
    result.change_count = item.changes.count
    result.try_first = item.action.tryFirst.isEmpty ? nil : keep(item.action.tryFirst)
    result.model = keep(item.action.model)
    result.procedure = keep(item.action.procedure)
    result.hire_ramp_weeks = item.hire?.rampWeeks ?? .nan
    if let hire = item.hire {
      result.hire_role = keep(hire.role)
      result.hire_title = keep(hire.title)
      result.hire_segment = keep(hire.segment)
      result.hire_manager_id = keep(
        hire.manager.map { list.diagnosis.facts.org.id(ofPosition: $0) })
      result.hire_from = keep(hire.from?.iso)
      result.hire_count = UInt64(hire.count)
    }
    return result
  }

  private func alternative(_ own: Alternative) -> orgkit_alternative {
    orgkit_alternative(
      struct_size: MemoryLayout<orgkit_alternative>.size, option: keep(own.option),
      summary: keep(own.summary), rank: Int32(truncatingIfNeeded: own.rank),
      is_chosen: own.isChosen ? 1 : 0, score: own.score ?? .nan, low: own.low ?? .nan,
      high: own.high ?? .nan)
  }

  private func change(_ own: TableChange) -> orgkit_table_change {
    orgkit_table_change(
      struct_size: MemoryLayout<orgkit_table_change>.size, kind: keep(own.kind.rawValue),
      table: keep(own.table.rawValue), id: keep(own.id), field: keep(own.field),
      before: keep(own.before), after: keep(own.after))
  }
}

@c @implementation
public func orgkit_recommend(
  _ engine: OpaquePointer?, _ org: OpaquePointer?,
  _ options: UnsafePointer<orgkit_recommend_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let org = try handle(org, OrgHandle.self).org
    let options = try input(options, defaults: orgkit_recommend_options())
    let scheme = try engine.scheme(try string(options.scheme, "scheme"))
    let diagnosis = try engine.diagnose(
      org, asOf: try day(options.as_of, "as_of"), scheme: scheme,
      progress: progressCallback(options.progress, options.progress_payload))
    return RecommendationsHandle(try Recommendations(diagnosis), engine, scheme)
  }
}

@c @implementation
public func orgkit_recommendations_count(_ list: OpaquePointer?) -> Int {
  peek(list, RecommendationsHandle.self)?.items.count ?? 0
}

@c @implementation
public func orgkit_recommendations_item(
  _ list: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_recommendation>?
) -> orgkit_status {
  attempt {
    let items = try handle(list, RecommendationsHandle.self).items
    try output(out, items[try checked(index, below: items.count)])
  }
}

@c @implementation
public func orgkit_recommendations_diagnosis(
  _ list: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { try handle(list, RecommendationsHandle.self).diagnosis }
}

@c @implementation
public func orgkit_recommendations_finding(
  _ list: OpaquePointer?, _ index: Int, _ finding: Int,
  _ out: UnsafeMutablePointer<orgkit_finding>?
) -> orgkit_status {
  attempt {
    let own = try handle(list, RecommendationsHandle.self)
    let places = own.findings[try checked(index, below: own.findings.count)]
    try output(out, own.diagnosis.findings[places[try checked(finding, below: places.count)]])
  }
}

@c @implementation
public func orgkit_recommendations_alternative(
  _ list: OpaquePointer?, _ index: Int, _ alternative: Int,
  _ out: UnsafeMutablePointer<orgkit_alternative>?
) -> orgkit_status {
  attempt {
    let all = try handle(list, RecommendationsHandle.self).alternatives
    let own = all[try checked(index, below: all.count)]
    try output(out, own[try checked(alternative, below: own.count)])
  }
}

@c @implementation
public func orgkit_recommendations_change(
  _ list: OpaquePointer?, _ index: Int, _ change: Int,
  _ out: UnsafeMutablePointer<orgkit_table_change>?
) -> orgkit_status {
  attempt {
    let all = try handle(list, RecommendationsHandle.self).changes
    let own = all[try checked(index, below: all.count)]
    try output(out, own[try checked(change, below: own.count)])
  }
}

@c @implementation
public func orgkit_recommendations_render(
  _ list: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(list, RecommendationsHandle.self).list
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_recommendations_free(_ list: OpaquePointer?) { release(list) }
