// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

@c @implementation
public func orgkit_benchmark_count(_ engine: OpaquePointer?) -> Int {
  peek(engine, EngineHandle.self)?.benchmarks.count ?? 0
}

@c @implementation
public func orgkit_benchmark_at(
  _ engine: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_benchmark>?
) -> orgkit_status {
  attempt {
    let rows = try handle(engine, EngineHandle.self).benchmarks
    try output(out, rows[try checked(index, below: rows.count)])
  }
}

@c @implementation
public func orgkit_benchmark_find(
  _ engine: OpaquePointer?, _ key: UnsafePointer<CChar>?, _ first: UnsafeMutablePointer<Int>?,
  _ count: UnsafeMutablePointer<Int>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    guard let key = try string(key, "key"), let first, let count else {
      throw OrgError(.invalidArgument, "a benchmark is found by a key, and its place put somewhere")
    }
    let range = catalog.range(of: key)
    guard !range.isEmpty else {
      throw OrgError.notFound("benchmark", key, among: unique(catalog.benchmarks.map(\.key)))
    }
    first.pointee = range.lowerBound
    count.pointee = range.count
  }
}

@c @implementation
public func orgkit_benchmarks_render(
  _ engine: OpaquePointer?, _ key: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    let rows = try string(key, "key").map { try catalog.benchmarks(matching: $0) }
    return try TextHandle(
      Report.render(rows ?? catalog.benchmarks, as: try Report.Format(options)))
  }
}
