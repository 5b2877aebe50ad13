// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// The changes between two diagnoses as C sees them.
final class DiffHandle: Handle, @unchecked Sendable {
  let comparison: Comparison
  private(set) var changes: [orgkit_change] = []
  private(set) var drift: [orgkit_drift] = []

  init(_ comparison: Comparison) {
    self.comparison = comparison
    super.init()
    changes = comparison.items.map(change)
    drift = comparison.drift.map {
      orgkit_drift(
        struct_size: MemoryLayout<orgkit_drift>.size, measure: keep($0.name),
        before: $0.before ?? .nan, after: $0.after ?? .nan)
    }
  }

  var summary: orgkit_diff_summary {
    func count(_ change: Comparison.Change) -> UInt64 { UInt64(comparison.items(change).count) }
    return orgkit_diff_summary(
      struct_size: MemoryLayout<orgkit_diff_summary>.size, added: count(.new),
      cleared: count(.cleared), unchanged: count(.unchanged), suppressed: count(.suppressed),
      unchecked: count(.unchecked), new_critical: UInt64(comparison.newCount(.critical)),
      new_warning: UInt64(comparison.newCount(.warning)),
      new_advice: UInt64(comparison.newCount(.advice)))
  }

  private func change(_ item: Comparison.Item) -> orgkit_change {
    let entry = item.finding.entry
    return orgkit_change(
      struct_size: MemoryLayout<orgkit_change>.size, kind: item.change.rawValue,
      severity: item.finding.severity.rawValue, fingerprint: keep(entry.fingerprint.text),
      rule: keep(entry.rule), subject_kind: keep(entry.kind), subject_id: keep(entry.subject),
      message: keep(item.finding.message), before: item.before ?? .nan, after: item.after ?? .nan)
  }
}

private func diagnosis(
  _ start: UnsafePointer<CChar>?, _ size: Int, _ name: String
) throws -> RecordedDiagnosis {
  guard let bytes = try document(start, size, name) else {
    throw OrgError(.invalidArgument, "there is no \(name) diagnosis")
  }
  return try RecordedDiagnosis(bytes, file: name)
}

@c @implementation
public func orgkit_diff_create(
  _ oldDocument: UnsafePointer<CChar>?, _ oldSize: Int, _ newDocument: UnsafePointer<CChar>?,
  _ newSize: Int, _ options: UnsafePointer<orgkit_diff_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let options = try input(options, defaults: orgkit_diff_options())
    return DiffHandle(
      Comparison(
        try diagnosis(oldDocument, oldSize, try string(options.old_name, "old_name") ?? "old"),
        try diagnosis(newDocument, newSize, try string(options.new_name, "new_name") ?? "new")))
  }
}

@c @implementation
public func orgkit_diff_summarize(
  _ diff: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_diff_summary>?
) -> orgkit_status {
  attempt {
    try output(out, try handle(diff, DiffHandle.self).summary)
  }
}

@c @implementation
public func orgkit_diff_count(_ diff: OpaquePointer?) -> Int {
  peek(diff, DiffHandle.self)?.changes.count ?? 0
}

@c @implementation
public func orgkit_diff_change(
  _ diff: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_change>?
) -> orgkit_status {
  attempt {
    let changes = try handle(diff, DiffHandle.self).changes
    try output(out, changes[try checked(index, below: changes.count)])
  }
}

@c @implementation
public func orgkit_diff_drift_count(_ diff: OpaquePointer?) -> Int {
  peek(diff, DiffHandle.self)?.drift.count ?? 0
}

@c @implementation
public func orgkit_diff_drift(
  _ diff: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_drift>?
) -> orgkit_status {
  attempt {
    let drift = try handle(diff, DiffHandle.self).drift
    try output(out, drift[try checked(index, below: drift.count)])
  }
}

@c @implementation
public func orgkit_diff_render(
  _ diff: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(diff, DiffHandle.self).comparison
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_diff_free(_ diff: OpaquePointer?) { release(diff) }
