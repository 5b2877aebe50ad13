// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// A company's stages as C sees them.
final class StagesHandle: Handle, @unchecked Sendable {
  let assessment: StageAssessment
  private(set) var places: [orgkit_stage] = []

  init(_ assessment: StageAssessment) {
    self.assessment = assessment
    super.init()
    let stages = assessment.stages
    places = assessment.places.map { place in
      func text(_ column: String) -> String? {
        place.row.map { stages.text($0, column) }.flatMap { $0.isEmpty ? nil : $0 }
      }
      return orgkit_stage(
        struct_size: MemoryLayout<orgkit_stage>.size, axis: keep(place.axis.rawValue),
        value: place.value ?? .nan, is_stated: place.isStated ? 1 : 0,
        disagrees: assessment.disagreeing.contains(place.source) ? 1 : 0,
        source: keep(place.source), id: keep(text("id")), name: keep(text("name")),
        low: text("low").flatMap(Double.init) ?? .nan,
        high: text("high").flatMap(Double.init) ?? .nan)
    }
  }
}

@c @implementation
public func orgkit_stages_assess(
  _ engine: OpaquePointer?, _ org: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    return StagesHandle(
      try StageAssessment(try handle(org, OrgHandle.self).org, catalog: catalog))
  }
}

@c @implementation
public func orgkit_stages_count(_ stages: OpaquePointer?) -> Int {
  peek(stages, StagesHandle.self)?.places.count ?? 0
}

@c @implementation
public func orgkit_stages_place(
  _ stages: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_stage>?
) -> orgkit_status {
  attempt {
    let places = try handle(stages, StagesHandle.self).places
    try output(out, places[try checked(index, below: places.count)])
  }
}

@c @implementation
public func orgkit_stages_render(
  _ stages: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(stages, StagesHandle.self).assessment
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_stages_free(_ stages: OpaquePointer?) { release(stages) }
