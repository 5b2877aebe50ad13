// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

private nonisolated(unsafe) let ids = RaciChecks.all.map {
  UnsafePointer<CChar>(strdup($0.info.id))
}

/// What is wrong with a chart, as C sees it.
final class RaciReviewHandle: Handle, @unchecked Sendable {
  let review: RaciReview
  /// Keeps the benchmarks alive.
  private let engine: EngineHandle
  private(set) var findings: [orgkit_raci_finding] = []
  private var sources: [String: [Int]] = [:]

  init(_ review: RaciReview, _ raci: RaciHandle, _ engine: EngineHandle) {
    self.review = review
    self.engine = engine
    super.init()
    var remedies: [String: UnsafePointer<CChar>?] = [:]
    var rules: [String: UnsafePointer<CChar>?] = [:]
    for check in RaciChecks.all {
      let info = check.info
      remedies[info.id] = keep(info.remedy)
      rules[info.id] = keep(info.id)
      sources[info.id] = info.benchmarks.flatMap { Array(engine.catalog.range(of: $0)) }
    }
    let tasks = review.context.matrix.tasks.map { keep($0.name) }
    let roles = review.context.matrix.roles.map { keep($0) }
    findings = review.findings.map { finding in
      let id = finding.info.id
      return orgkit_raci_finding(
        struct_size: MemoryLayout<orgkit_raci_finding>.size, rule: rules[id] ?? nil,
        severity: finding.info.severity.rawValue, reserved: 0,
        task: finding.task.map { tasks[$0] } ?? nil,
        row: finding.task.map { UInt64(max(0, review.context.matrix.tasks[$0].row)) } ?? 0,
        role: finding.role.map { roles[$0] } ?? nil, message: keep(finding.message),
        remedy: remedies[id] ?? nil, observed: finding.observed ?? .nan,
        source_count: sources[id]?.count ?? 0)
    }
  }

  /// Errors: a finding or source that there is not.
  func source(_ finding: Int, _ source: Int) throws -> orgkit_benchmark {
    let id = review.findings[try checked(finding, below: findings.count)].info.id
    let own = sources[id] ?? []
    return engine.benchmarks[own[try checked(source, below: own.count)]]
  }
}

@c @implementation
public func orgkit_raci_check(
  _ engine: OpaquePointer?, _ raci: OpaquePointer?, _ assignment: OpaquePointer?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let raci = try handle(raci, RaciHandle.self)
    guard assignment != nil else {
      return RaciReviewHandle(try RaciReview(raci.matrix, engine.catalog), raci, engine)
    }
    let given = try handle(assignment, RaciAssignmentHandle.self).assignment
    guard given.matrix == raci.matrix else {
      throw OrgError(.invalidArgument, "the assignment is of another chart")
    }
    return RaciReviewHandle(
      try RaciReview(raci.matrix, engine.catalog, assignment: given), raci, engine)
  }
}

@c @implementation
public func orgkit_raci_review_summarize(
  _ review: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_raci_summary>?
) -> orgkit_status {
  attempt {
    let own = try handle(review, RaciReviewHandle.self).review
    try output(
      out,
      orgkit_raci_summary(
        struct_size: MemoryLayout<orgkit_raci_summary>.size,
        tasks: UInt64(own.context.matrix.tasks.count),
        roles: UInt64(own.context.matrix.roles.count), critical: UInt64(own.count(.critical)),
        warning: UInt64(own.count(.warning)), advice: UInt64(own.count(.advice))))
  }
}

@c @implementation
public func orgkit_raci_review_count(_ review: OpaquePointer?) -> Int {
  peek(review, RaciReviewHandle.self)?.findings.count ?? 0
}

@c @implementation
public func orgkit_raci_review_finding(
  _ review: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_raci_finding>?
) -> orgkit_status {
  attempt {
    let findings = try handle(review, RaciReviewHandle.self).findings
    try output(out, findings[try checked(index, below: findings.count)])
  }
}

@c @implementation
public func orgkit_raci_review_finding_source(
  _ review: OpaquePointer?, _ index: Int, _ source: Int,
  _ out: UnsafeMutablePointer<orgkit_benchmark>?
) -> orgkit_status {
  attempt { try output(out, try handle(review, RaciReviewHandle.self).source(index, source)) }
}

@c @implementation
public func orgkit_raci_review_render(
  _ review: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(review, RaciReviewHandle.self).review
    return try RaciForm(options).text(
      { try Report.render(own, as: $0) }, { Report.table(own, as: $0) })
  }
}

@c @implementation
public func orgkit_raci_review_free(_ review: OpaquePointer?) { release(review) }

@c @implementation
public func orgkit_raci_rule_count() -> Int { ids.count }

@c @implementation
public func orgkit_raci_rule(_ index: Int) -> UnsafePointer<CChar>? {
  ids.indices.contains(index) ? ids[index] : nil
}

@c @implementation
public func orgkit_raci_rule_render(
  _ engine: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    let format = try Report.Format(options)
    guard let id = try string(id, "id") else {
      return try TextHandle(Report.render(RaciChecks.all, as: format))
    }
    return try TextHandle(Report.render(try RaciChecks.check(id), catalog, as: format))
  }
}
