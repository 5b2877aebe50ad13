// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// A diagnosis as C sees it: everything as C strings from the start, so that many
/// threads can read it.
final class DiagnosisHandle: Handle, @unchecked Sendable {
  let diagnosis: Diagnosis
  private let engine: EngineHandle
  private(set) var findings: [orgkit_finding] = []
  private(set) var suppressed: [orgkit_finding] = []
  private(set) var known: [orgkit_finding] = []
  private(set) var missing: [orgkit_missing_finding] = []
  private(set) var exceptions: [orgkit_exception] = []
  private(set) var unknown: [orgkit_unknown_rule] = []
  private(set) var question = orgkit_question()
  private var lists: [UnsafeMutablePointer<UnsafePointer<CChar>?>] = []
  private var shared: [String: UnsafePointer<CChar>] = [:]

  init(_ diagnosis: Diagnosis, _ engine: EngineHandle) {
    self.diagnosis = diagnosis
    self.engine = engine
    super.init()
    findings = diagnosis.findings.map {
      finding($0, sources: $0.violation.expected?.benchmarks.count ?? 0)
    }
    let review = diagnosis.review
    suppressed = review.suppressed.map { finding($0.finding, reason: $0.exception.reason) }
    known = review.known.map { finding($0) }
    missing =
      review.gone.map { missing($0, isGone: true) }
      + review.unchecked.map { missing($0, isGone: false) }
    exceptions = review.exceptions.map(exception)
    unknown = diagnosis.results.filter { !$0.missing.isEmpty }.map { result in
      orgkit_unknown_rule(
        struct_size: MemoryLayout<orgkit_unknown_rule>.size, rule: share(result.rule),
        missing: list(result.missing.map(\.rawValue)), missing_count: result.missing.count)
    }
    question.struct_size = MemoryLayout<orgkit_question>.size
    if let next = diagnosis.nextQuestion {
      question.datum = keep(next.question.datum)
      question.question = keep(next.question.question)
      question.how = keep(next.question.how)
      question.rules = list(next.rules)
      question.rule_count = next.rules.count
    }
  }

  deinit { lists.forEach { $0.deallocate() } }

  /// The benchmark at place `source` behind finding `index`.
  func source(_ index: Int, _ source: Int) throws -> orgkit_benchmark {
    let rows =
      diagnosis.findings[try checked(index, below: findings.count)]
      .violation.expected?.benchmarks ?? []
    let row = rows[try checked(source, below: rows.count)]
    let range = engine.catalog.range(of: row.key)
    guard let place = range.first(where: { engine.catalog.benchmarks[$0] == row }) else {
      throw OrgError(.notFound, "the benchmark \(row.key) is not in the catalogue")
    }
    return engine.benchmarks[place]
  }

  private func finding(
    _ finding: Diagnosis.Finding, sources: Int = 0, reason: String? = nil
  ) -> orgkit_finding {
    let violation = finding.violation
    let expected = violation.expected
    let hasBand = expected?.low != nil || expected?.high != nil
    return orgkit_finding(
      struct_size: MemoryLayout<orgkit_finding>.size, rule: share(finding.rule),
      severity: finding.severity.rawValue, outcome: Int32(ORGKIT_VIOLATED.rawValue),
      subject_kind: share(violation.subject.kind.rawValue), subject_id: keep(violation.subject.id),
      message: keep(violation.message), remedy: share(finding.info.remedy),
      observed: violation.observed ?? .nan, expected_low: expected?.low ?? .nan,
      expected_high: expected?.high ?? .nan, unit: hasBand ? share(expected?.unit ?? "") : nil,
      source_count: sources, fingerprint: keep(finding.fingerprint.text),
      reason: reason.flatMap(share), plugin: violation.plugin.flatMap(share))
  }

  private func missing(_ entry: Baseline.Entry, isGone: Bool) -> orgkit_missing_finding {
    orgkit_missing_finding(
      struct_size: MemoryLayout<orgkit_missing_finding>.size,
      fingerprint: keep(entry.fingerprint.text), rule: share(entry.rule),
      subject_kind: share(entry.kind), subject_id: keep(entry.subject), is_gone: isGone ? 1 : 0,
      reserved: 0)
  }

  private func exception(_ application: Review.Application) -> orgkit_exception {
    let exception = application.exception
    let problem =
      switch application.problem {
      case nil: ORGKIT_EXCEPTION_FINE
      case .expired: ORGKIT_EXCEPTION_EXPIRED
      case .unused: ORGKIT_EXCEPTION_UNUSED
      case .undated: ORGKIT_EXCEPTION_UNDATED
      }
    return orgkit_exception(
      struct_size: MemoryLayout<orgkit_exception>.size, rule: share(exception.rule),
      subject: keep(exception.scope.subject), team: keep(exception.scope.team),
      reason: share(exception.reason), until: keep(exception.until?.iso),
      findings: UInt64(application.findings), problem: Int32(problem.rawValue), reserved: 0)
  }

  /// A C string for a text that many findings share.
  private func share(_ text: String) -> UnsafePointer<CChar>? {
    if let known = shared[text] { return known }
    let copy = keep(text)
    shared[text] = copy
    return copy
  }

  private func list(_ texts: [String]) -> UnsafePointer<UnsafePointer<CChar>?>? {
    guard !texts.isEmpty else { return nil }
    let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: texts.count)
    for (index, text) in texts.enumerated() { (list + index).initialize(to: share(text)) }
    lists.append(list)
    return UnsafePointer(list)
  }
}

extension EngineHandle {
  /// Applies every rule to `org`. Errors: an org without rows.
  func diagnose(
    _ org: Org, asOf: Day?, scheme: any SegmentScheme, baseline: Baseline? = nil,
    progress: ((Int, Int) -> Bool)?
  ) throws -> Diagnosis {
    guard org.people.count > 0 || org.accounts.count > 0 || !org.company.isEmpty else {
      throw OrgError(
        .badInput, "the org is empty", hint: "add a people or accounts table, or company facts")
    }
    let facts = try Facts(
      org, catalog: catalog, scheme: scheme, asOf: asOf, titles: titles().reader)
    return try Diagnosis(
      facts, contributed: registry.rules, settings: settings, baseline: baseline,
      progress: progress)
  }
}

/// A day of the caller. Errors: what is no date.
func day(_ pointer: UnsafePointer<CChar>?, _ name: String) throws -> Day? {
  try string(pointer, name).map { text in
    guard let day = Day(iso: text) else {
      throw OrgError(
        .invalidArgument, "the day \"\(text)\" is not a date", hint: "write it as YYYY-MM-DD")
    }
    return day
  }
}

@c @implementation
public func orgkit_diagnose(
  _ engine: OpaquePointer?, _ org: OpaquePointer?,
  _ options: UnsafePointer<orgkit_diagnosis_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let org = try handle(org, OrgHandle.self).org
    let options = try input(options, defaults: orgkit_diagnosis_options())
    let asOf = try day(options.as_of, "as_of")
    let scheme = try engine.scheme(try string(options.scheme, "scheme"))
    let name = try string(options.baseline_name, "baseline_name") ?? "baseline"
    let baseline = try document(options.baseline, options.baseline_size, "baseline").map {
      try Baseline($0, file: name)
    }
    return DiagnosisHandle(
      try engine.diagnose(
        org, asOf: asOf, scheme: scheme, baseline: baseline,
        progress: progressCallback(options.progress, options.progress_payload)), engine)
  }
}

@c @implementation
public func orgkit_diagnosis_summarize(
  _ diagnosis: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_diagnosis_summary>?
) -> orgkit_status {
  attempt {
    let own = try handle(diagnosis, DiagnosisHandle.self).diagnosis
    try output(
      out,
      orgkit_diagnosis_summary(
        struct_size: MemoryLayout<orgkit_diagnosis_summary>.size,
        rules_violated: UInt64(own.count(verdict: "violated")),
        rules_held: UInt64(own.count(verdict: "holds")),
        rules_not_applicable: UInt64(own.count(verdict: "not-applicable")),
        rules_unknown: UInt64(own.count(verdict: "unknown")),
        critical: UInt64(own.count(.critical)), warning: UInt64(own.count(.warning)),
        advice: UInt64(own.count(.advice)), rules_disabled: UInt64(own.disabled.count),
        suppressed: UInt64(own.review.suppressed.count), known: UInt64(own.review.known.count),
        gone: UInt64(own.review.gone.count), unchecked: UInt64(own.review.unchecked.count)))
  }
}

@c @implementation
public func orgkit_diagnosis_count(_ diagnosis: OpaquePointer?) -> Int {
  peek(diagnosis, DiagnosisHandle.self)?.findings.count ?? 0
}

@c @implementation
public func orgkit_diagnosis_finding(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_finding>?
) -> orgkit_status {
  attempt {
    let findings = try handle(diagnosis, DiagnosisHandle.self).findings
    try output(out, findings[try checked(index, below: findings.count)])
  }
}

@c @implementation
public func orgkit_diagnosis_finding_source(
  _ diagnosis: OpaquePointer?, _ index: Int, _ source: Int,
  _ out: UnsafeMutablePointer<orgkit_benchmark>?
) -> orgkit_status {
  attempt { try output(out, try handle(diagnosis, DiagnosisHandle.self).source(index, source)) }
}

@c @implementation
public func orgkit_diagnosis_unknown_count(_ diagnosis: OpaquePointer?) -> Int {
  peek(diagnosis, DiagnosisHandle.self)?.unknown.count ?? 0
}

@c @implementation
public func orgkit_diagnosis_unknown(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_unknown_rule>?
) -> orgkit_status {
  attempt {
    let unknown = try handle(diagnosis, DiagnosisHandle.self).unknown
    try output(out, unknown[try checked(index, below: unknown.count)])
  }
}

@c @implementation
public func orgkit_diagnosis_next_question(
  _ diagnosis: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_question>?
) -> orgkit_status {
  attempt { try output(out, try handle(diagnosis, DiagnosisHandle.self).question) }
}

@c @implementation
public func orgkit_diagnosis_render(
  _ diagnosis: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(diagnosis, DiagnosisHandle.self).diagnosis
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_diagnosis_free(_ diagnosis: OpaquePointer?) { release(diagnosis) }
