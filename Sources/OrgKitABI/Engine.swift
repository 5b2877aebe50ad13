// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// The catalogue and settings, with everything that C may ask for as C strings.
final class EngineHandle: Handle, @unchecked Sendable {
  let catalog: Catalog
  private(set) var benchmarks: [orgkit_benchmark] = []
  private(set) var rules: [orgkit_rule] = []

  init(_ catalog: Catalog) {
    self.catalog = catalog
    super.init()
    benchmarks = catalog.benchmarks.map(benchmark)
    rules = Registry.all.map(rule)
  }

  /// The segment scheme called `name`; the default for nil. Errors: `.notFound`.
  func scheme(_ name: String?) throws -> any SegmentScheme {
    guard let name, name != ArrBands.name else { return ArrBands(catalog) }
    throw OrgError.notFound("segment scheme", name, among: [ArrBands.name])
  }

  private func benchmark(_ row: Benchmark) -> orgkit_benchmark {
    orgkit_benchmark(
      struct_size: MemoryLayout<orgkit_benchmark>.size, key: keep(row.key),
      value: row.value ?? .nan, low: row.low ?? .nan, high: row.high ?? .nan,
      high_excluded: row.isHalfOpen ? 1 : 0, reserved: 0, unit: keep(row.unit),
      population: keep(row.population), source: keep(row.source.id),
      source_title: keep(row.source.title), locator: keep(row.locator),
      grade: keep(row.grade.rawValue), note: keep(row.note.isEmpty ? nil : row.note))
  }

  private func rule(_ type: any Rule.Type) -> orgkit_rule {
    let info = type.info
    return orgkit_rule(
      struct_size: MemoryLayout<orgkit_rule>.size, id: keep(type.id),
      area: keep(info.area.rawValue), severity: info.severity.rawValue, reserved: 0,
      summary: keep(info.summary), why: keep(info.why), remedy: keep(info.remedy))
  }
}

@c @implementation
public func orgkit_engine_create(
  _ options: UnsafePointer<orgkit_engine_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let options = try input(options, defaults: orgkit_engine_options())
    guard options.flags == 0 else {
      throw OrgError(.unsupported, "the engine has no flags \(options.flags)")
    }
    return EngineHandle(try Catalog())
  }
}

@c @implementation
public func orgkit_engine_free(_ engine: OpaquePointer?) { release(engine) }
