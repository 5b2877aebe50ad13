// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// An analysed reporting tree as C sees it.
final class StructureHandle: Handle, @unchecked Sendable {
  let structure: Structure
  let total: Column<Int32>
  /// Positions that count, in the order of the table.
  let positions: [Int]

  init(_ structure: Structure) throws {
    self.structure = structure
    total = try structure.totalReports()
    positions = structure.isPresent.buffer.indices.filter { structure.isPresent[$0] }
  }

  var org: Org { structure.org }

  func id(ofPosition position: Int) -> UnsafePointer<CChar>? {
    let row = Int(org.positions.firstRow[position])
    return org.interning.identities.cString(of: org.identity(ofRow: row))
  }
}

@c @implementation
public func orgkit_structure_analyze(
  _ org: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    try StructureHandle(try Structure(try handle(org, OrgHandle.self).org))
  }
}

@c @implementation
public func orgkit_structure_summarize(
  _ structure: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_structure_summary>?
) -> orgkit_status {
  attempt {
    let own = try handle(structure, StructureHandle.self).structure
    var summary = orgkit_structure_summary()
    summary.people = UInt64(own.peopleCount)
    summary.managers = UInt64(own.managerCount)
    summary.individual_contributors = UInt64(own.contributorCount)
    summary.roots = UInt64(own.roots.count)
    summary.depth = UInt64(own.maximumDepth)
    summary.span_mean = own.meanSpan ?? .nan
    summary.span_median = own.medianSpan ?? .nan
    summary.span_max = UInt64(own.maximumSpan)
    withUnsafeMutableBytes(of: &summary.span_bands) { bytes in
      let bands = bytes.bindMemory(to: UInt64.self)
      for (band, count) in own.bands.enumerated() where band < bands.count {
        bands[band] = UInt64(count)
      }
    }
    summary.non_managers_per_manager = own.contributorsPerManager ?? .nan
    summary.duplicate_ids = UInt64(own.duplicateIDs.count)
    summary.self_reports = UInt64(own.selfReports.count)
    summary.dangling_managers = UInt64(own.dangling.count)
    summary.cycles = UInt64(own.cycles.count)
    summary.vacancies = UInt64(own.vacancyCount)
    try output(out, summary)
  }
}

@c @implementation
public func orgkit_structure_position_count(_ structure: OpaquePointer?) -> Int {
  peek(structure, StructureHandle.self)?.positions.count ?? 0
}

@c @implementation
public func orgkit_structure_position(
  _ structure: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_position>?
) -> orgkit_status {
  attempt {
    let own = try handle(structure, StructureHandle.self)
    let position = own.positions[try checked(index, below: own.positions.count)]
    let manager = Int(own.structure.manager[position])
    try output(
      out,
      orgkit_position(
        struct_size: MemoryLayout<orgkit_position>.size, id: own.id(ofPosition: position),
        manager_id: manager < 0 ? nil : own.id(ofPosition: manager),
        depth: UInt64(own.structure.depth[position]),
        direct_reports: UInt64(own.structure.span[position]),
        total_reports: UInt64(own.total[position])))
  }
}

@c @implementation
public func orgkit_structure_render(
  _ structure: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(structure, StructureHandle.self).structure
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_structure_free(_ structure: OpaquePointer?) { release(structure) }
