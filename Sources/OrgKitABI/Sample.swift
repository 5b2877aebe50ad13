// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

private nonisolated(unsafe) let names = Sample.all.map { UnsafePointer<CChar>(strdup($0.name)) }

@c @implementation
public func orgkit_sample_count() -> Int { names.count }

@c @implementation
public func orgkit_sample_file(
  _ index: Int, _ name: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ data: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ size: UnsafeMutablePointer<Int>?
) -> orgkit_status {
  attempt {
    guard let name else { throw OrgError(.invalidArgument, "there is nowhere to put the name") }
    let index = try checked(index, below: names.count)
    try give(Sample.all[index].file, data, size)
    name.pointee = names[index]
  }
}
