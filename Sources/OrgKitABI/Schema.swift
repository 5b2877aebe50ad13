// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

private nonisolated(unsafe) let names = Schema.all.map { UnsafePointer<CChar>(strdup($0.name)) }

@c @implementation
public func orgkit_schema_count() -> Int { names.count }

@c @implementation
public func orgkit_schema_name(_ index: Int) -> UnsafePointer<CChar>? {
  names.indices.contains(index) ? names[index] : nil
}

@c @implementation
public func orgkit_schema(
  _ name: UnsafePointer<CChar>?, _ data: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ size: UnsafeMutablePointer<Int>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    guard let name = try string(name, "name") else {
      throw OrgError(.invalidArgument, "a schema is found by its name")
    }
    try give(try Schema.named(name), data, size)
  }
}

/// Hands out the static bytes of an embedded file.
func give(
  _ file: CatalogFile, _ data: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ size: UnsafeMutablePointer<Int>?
) throws {
  guard let data, let size else {
    throw OrgError(.invalidArgument, "there is nowhere to put the result")
  }
  data.pointee = file.bytes.baseAddress.map {
    UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
  }
  size.pointee = file.bytes.count
}
