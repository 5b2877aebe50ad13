// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// A trial as C sees it.
final class TrialHandle: Handle, @unchecked Sendable {
  let trial: Trial
  let org: OrgHandle
  let diagnosis: DiagnosisHandle
  let diff: DiffHandle

  init(_ trial: Trial, _ engine: EngineHandle) {
    self.trial = trial
    org = OrgHandle(trial.org)
    diagnosis = DiagnosisHandle(trial.diagnosis, engine)
    diff = DiffHandle(trial.comparison)
    super.init()
  }
}

@c @implementation
public func orgkit_recommendations_try(
  _ list: OpaquePointer?, _ ids: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(list, RecommendationsHandle.self)
    let count = try checked(count: count)
    let ids = try (0..<count).map { place in
      guard let id = try string(ids?[place], "ids") else {
        throw OrgError(.invalidArgument, "the id of recommendation \(place) is NULL")
      }
      return id
    }
    return TrialHandle(try Trial(ids, of: own.list, scheme: own.scheme), own.engine)
  }
}

@c @implementation
public func orgkit_trial_org(
  _ trial: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { try handle(trial, TrialHandle.self).org }
}

@c @implementation
public func orgkit_trial_diagnosis(
  _ trial: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { try handle(trial, TrialHandle.self).diagnosis }
}

@c @implementation
public func orgkit_trial_table(
  _ trial: OpaquePointer?, _ table: orgkit_table, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(trial, TrialHandle.self).trial.org
    switch table {
    case ORGKIT_PEOPLE: return try TextHandle(Report.people(of: own))
    case ORGKIT_ACCOUNTS: return try TextHandle(Report.accounts(of: own))
    default: throw OrgError(.invalidArgument, "there is no table \(table.rawValue) to be had")
    }
  }
}

@c @implementation
public func orgkit_trial_summarize(
  _ trial: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_diff_summary>?
) -> orgkit_status {
  attempt { try output(out, try handle(trial, TrialHandle.self).diff.summary) }
}

@c @implementation
public func orgkit_trial_count(_ trial: OpaquePointer?) -> Int {
  peek(trial, TrialHandle.self)?.diff.changes.count ?? 0
}

@c @implementation
public func orgkit_trial_change(
  _ trial: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_change>?
) -> orgkit_status {
  attempt {
    let changes = try handle(trial, TrialHandle.self).diff.changes
    try output(out, changes[try checked(index, below: changes.count)])
  }
}

@c @implementation
public func orgkit_trial_render(
  _ trial: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(trial, TrialHandle.self).trial
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_trial_free(_ trial: OpaquePointer?) { release(trial) }
