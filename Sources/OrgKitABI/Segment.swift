// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// Segmented accounts as C sees them.
final class SegmentationHandle: Handle, @unchecked Sendable {
  let segmentation: Segmentation
  private(set) var scheme: UnsafePointer<CChar>?
  private(set) var plugin: UnsafePointer<CChar>?
  private(set) var segments: [orgkit_segment] = []
  let unknownOwnerAccounts: UInt64

  init(_ segmentation: Segmentation) {
    self.segmentation = segmentation
    unknownOwnerAccounts = segmentation.unknownOwners.reduce(0) {
      $0 + segmentation.books.accounts[$1]
    }
    super.init()
    scheme = keep(segmentation.scheme.id)
    plugin = keep(segmentation.scheme.plugin)
    segments = segmentation.scheme.segments.indices.map {
      orgkit_segment(
        struct_size: MemoryLayout<orgkit_segment>.size,
        id: keep(segmentation.scheme.segments[$0].id),
        accounts: UInt64(segmentation.accountsOfSegment[$0]), arr: segmentation.arrOfSegment[$0],
        touch: keep(segmentation.scheme.segments[$0].touch?.rawValue))
    }
  }
}

@c @implementation
public func orgkit_segmentation_analyze(
  _ engine: OpaquePointer?, _ org: OpaquePointer?, _ scheme: UnsafePointer<CChar>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let scheme = try engine.scheme(try string(scheme, "scheme"))
    return SegmentationHandle(
      try Segmentation(
        try handle(org, OrgHandle.self).org, by: scheme, vocabulary: engine.catalog.vocabulary))
  }
}

@c @implementation
public func orgkit_segmentation_summarize(
  _ segmentation: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_segmentation_summary>?
) -> orgkit_status {
  attempt {
    let handle = try handle(segmentation, SegmentationHandle.self)
    let own = handle.segmentation
    try output(
      out,
      orgkit_segmentation_summary(
        struct_size: MemoryLayout<orgkit_segmentation_summary>.size, scheme: handle.scheme,
        accounts: UInt64(own.org.accounts.count), unclassified: UInt64(own.unclassifiedCount),
        label_mismatches: UInt64(own.labelMismatches.count), orphans: UInt64(own.orphans.count),
        unknown_owners: handle.unknownOwnerAccounts, accounts_with_arr: UInt64(own.accountsWithArr),
        arr: own.accountsWithArr == 0 ? .nan : own.arr, plugin: handle.plugin))
  }
}

@c @implementation
public func orgkit_segmentation_segment_count(_ segmentation: OpaquePointer?) -> Int {
  peek(segmentation, SegmentationHandle.self)?.segments.count ?? 0
}

@c @implementation
public func orgkit_segmentation_segment(
  _ segmentation: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_segment>?
) -> orgkit_status {
  attempt {
    let segments = try handle(segmentation, SegmentationHandle.self).segments
    try output(out, segments[try checked(index, below: segments.count)])
  }
}

@c @implementation
public func orgkit_segmentation_book_count(_ segmentation: OpaquePointer?) -> Int {
  peek(segmentation, SegmentationHandle.self)?.segmentation.books.count ?? 0
}

@c @implementation
public func orgkit_segmentation_book(
  _ segmentation: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_book>?
) -> orgkit_status {
  attempt {
    let own = try handle(segmentation, SegmentationHandle.self).segmentation
    let book = try checked(index, below: own.books.count)
    let segments = own.books.segmentCount
    try output(
      out,
      orgkit_book(
        struct_size: MemoryLayout<orgkit_book>.size,
        owner_id: own.org.interning.identities.cString(of: own.books.owner[book]),
        accounts: own.books.accounts[book], arr: own.books.arr[book],
        unclassified: own.books.unclassified[book],
        by_segment: own.books.bySegment.buffer.baseAddress.map { $0 + book * segments },
        segment_count: segments))
  }
}

@c @implementation
public func orgkit_segmentation_render(
  _ segmentation: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(segmentation, SegmentationHandle.self).segmentation
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_segmentation_free(_ segmentation: OpaquePointer?) { release(segmentation) }
