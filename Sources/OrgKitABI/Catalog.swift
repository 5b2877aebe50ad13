// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

private nonisolated(unsafe) let kinds = RecordKind.all.map {
  UnsafePointer<CChar>(strdup($0.name))
}

/// The records of a kind, found without allocation.
private func records(
  _ engine: EngineHandle, _ kind: UnsafePointer<CChar>?
) -> RecordSet? {
  guard let kind, let place = kinds.firstIndex(where: { $0.map { strcmp($0, kind) == 0 } ?? false })
  else { return nil }
  return engine.catalog.recordSets[place]
}

/// As `records(_:_:)`. Errors: `.notFound`, with the nearest kind.
private func known(_ engine: EngineHandle, _ kind: UnsafePointer<CChar>?) throws -> RecordSet {
  if let set = records(engine, kind) { return set }
  guard let name = try string(kind, "kind") else {
    throw OrgError(.invalidArgument, "there is no kind of record to look for")
  }
  return try engine.catalog.records(name)
}

@c @implementation
public func orgkit_catalog_kind_count() -> Int { kinds.count }

@c @implementation
public func orgkit_catalog_kind(_ index: Int) -> UnsafePointer<CChar>? {
  kinds.indices.contains(index) ? kinds[index] : nil
}

@c @implementation
public func orgkit_catalog_count(_ engine: OpaquePointer?, _ kind: UnsafePointer<CChar>?) -> Int {
  peek(engine, EngineHandle.self).flatMap { records($0, kind)?.count } ?? 0
}

@c @implementation
public func orgkit_catalog_record(
  _ engine: OpaquePointer?, _ kind: UnsafePointer<CChar>?, _ index: Int,
  _ out: UnsafeMutablePointer<orgkit_record>?
) -> orgkit_status {
  attempt {
    let engine = try handle(engine, EngineHandle.self)
    let set = try known(engine, kind)
    let row = try checked(index, below: set.count)
    try output(
      out,
      orgkit_record(
        struct_size: MemoryLayout<orgkit_record>.size, kind: engine.kindName(of: set),
        id: set.cString(row, 0), name: set.cString(row, set.titleColumn),
        source: set.cString(row, "source_id"), locator: set.cString(row, "locator"),
        grade: set.cString(row, "grade"), items: set.cString(row, "items"),
        note: set.cString(row, "note"), field_count: set.fieldColumns.count))
  }
}

@c @implementation
public func orgkit_catalog_find(
  _ engine: OpaquePointer?, _ kind: UnsafePointer<CChar>?, _ id: UnsafePointer<CChar>?,
  _ first: UnsafeMutablePointer<Int>?, _ count: UnsafeMutablePointer<Int>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let set = try known(try handle(engine, EngineHandle.self), kind)
    guard let id, let first, let count else {
      throw OrgError(.invalidArgument, "a record is found by an id, and its place put somewhere")
    }
    let bytes = UnsafeRawPointer(id).assumingMemoryBound(to: UInt8.self)
    let rows = set.range(of: UnsafeBufferPointer(start: bytes, count: strlen(id)))
    guard !rows.isEmpty else {
      throw OrgError.notFound(set.kind.name, try string(id, "id") ?? "", among: set.ids)
    }
    first.pointee = rows.lowerBound
    count.pointee = rows.count
  }
}

@c @implementation
public func orgkit_catalog_field(
  _ engine: OpaquePointer?, _ kind: UnsafePointer<CChar>?, _ index: Int, _ field: Int,
  _ name: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ value: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> orgkit_status {
  attempt {
    let engine = try handle(engine, EngineHandle.self)
    let set = try known(engine, kind)
    guard let name, let value else {
      throw OrgError(.invalidArgument, "there is nowhere to put the result")
    }
    let row = try checked(index, below: set.count)
    let column = set.fieldColumns.lowerBound + (try checked(field, below: set.fieldColumns.count))
    name.pointee = engine.columnName(of: set, column)
    value.pointee = set.cString(row, column)
  }
}

@c @implementation
public func orgkit_catalog_render(
  _ engine: OpaquePointer?, _ kind: UnsafePointer<CChar>?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    let format = try Report.Format(options)
    let id = try string(id, "id")
    guard let kind = try string(kind, "kind") else {
      guard id == nil else { throw OrgError(.invalidArgument, "an id needs the kind it is of") }
      return try TextHandle(Report.renderKinds(catalog, as: format))
    }
    return try TextHandle(
      Report.render(catalog.list(kind, id: id), isFull: id != nil, as: format))
  }
}

@c @implementation
public func orgkit_catalog_search(
  _ engine: OpaquePointer?, _ query: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    guard let query = try string(query, "query") else {
      throw OrgError(.invalidArgument, "there is nothing to look for")
    }
    return try TextHandle(
      Report.render(catalog.search(query), isFull: false, as: try Report.Format(options)))
  }
}
