// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc

private nonisolated(unsafe) let version = UnsafePointer<CChar>(strdup(ORGKIT_VERSION))

@c @implementation
public func orgkit_version() -> UnsafePointer<CChar>? { version }

@c @implementation
public func orgkit_abi_version() -> UInt32 { UInt32(ORGKIT_ABI_VERSION) }
