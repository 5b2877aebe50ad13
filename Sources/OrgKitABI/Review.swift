// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// Item `index` of one of a diagnosis's lists, into a struct of the caller.
private func item<Struct>(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<Struct>?,
  _ list: (DiagnosisHandle) -> [Struct]
) -> orgkit_status {
  attempt {
    let items = list(try handle(diagnosis, DiagnosisHandle.self))
    try output(out, items[try checked(index, below: items.count)])
  }
}

@c @implementation
public func orgkit_diagnosis_suppressed_count(_ diagnosis: OpaquePointer?) -> Int {
  peek(diagnosis, DiagnosisHandle.self)?.suppressed.count ?? 0
}

@c @implementation
public func orgkit_diagnosis_suppressed(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_finding>?
) -> orgkit_status { item(diagnosis, index, out) { $0.suppressed } }

@c @implementation
public func orgkit_diagnosis_known_count(_ diagnosis: OpaquePointer?) -> Int {
  peek(diagnosis, DiagnosisHandle.self)?.known.count ?? 0
}

@c @implementation
public func orgkit_diagnosis_known(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_finding>?
) -> orgkit_status { item(diagnosis, index, out) { $0.known } }

@c @implementation
public func orgkit_diagnosis_missing_count(_ diagnosis: OpaquePointer?) -> Int {
  peek(diagnosis, DiagnosisHandle.self)?.missing.count ?? 0
}

@c @implementation
public func orgkit_diagnosis_missing(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_missing_finding>?
) -> orgkit_status { item(diagnosis, index, out) { $0.missing } }

@c @implementation
public func orgkit_diagnosis_exception_count(_ diagnosis: OpaquePointer?) -> Int {
  peek(diagnosis, DiagnosisHandle.self)?.exceptions.count ?? 0
}

@c @implementation
public func orgkit_diagnosis_exception(
  _ diagnosis: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_exception>?
) -> orgkit_status { item(diagnosis, index, out) { $0.exceptions } }

@c @implementation
public func orgkit_diagnosis_baseline(
  _ diagnosis: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    try TextHandle(Report.baseline(try handle(diagnosis, DiagnosisHandle.self).diagnosis))
  }
}
