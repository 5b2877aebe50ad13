import COrgKit
import Glibc
import OrgKit

/// What an opaque pointer of the C interface points to.
///
/// Remembers its process: a forked child is told so instead of working on half of
/// what its parent had.
class Handle: @unchecked Sendable {
  private let process = getpid()
  private var strings: [UnsafeMutablePointer<CChar>] = []

  deinit { strings.forEach { free($0) } }

  /// A copy of `text` that lives as long as the handle. Only while it is being made.
  func keep(_ text: String?) -> UnsafePointer<CChar>? {
    guard let text, let copy = strdup(text) else { return nil }
    strings.append(copy)
    return UnsafePointer(copy)
  }

  fileprivate func checkProcess() throws {
    guard process == getpid() else {
      throw OrgError(
        .forked, "the handle was made by process \(process), before a fork",
        hint: "make it again in the child process")
    }
  }
}

/// An opaque pointer that owns `handle`.
func opaque(_ handle: Handle) -> OpaquePointer {
  OpaquePointer(Unmanaged.passRetained(handle).toOpaque())
}

/// The handle behind `pointer`. Errors: NULL, another kind of handle, another process.
func handle<Kind: Handle>(_ pointer: OpaquePointer?, _ kind: Kind.Type = Kind.self) throws -> Kind {
  guard let pointer else { throw OrgError(.invalidArgument, "a handle is NULL") }
  let any = Unmanaged<Handle>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
  guard let handle = any as? Kind else {
    throw OrgError(.invalidArgument, "a handle is of another kind than the function wants")
  }
  try handle.checkProcess()
  return handle
}

/// As `handle(_:_:)`, nil where it would throw.
func peek<Kind: Handle>(_ pointer: OpaquePointer?, _ kind: Kind.Type = Kind.self) -> Kind? {
  try? handle(pointer, kind)
}

/// Gives up what `opaque(_:)` made; NULL is fine, in a forked child too.
func release(_ pointer: OpaquePointer?) {
  guard let pointer else { return }
  Unmanaged<Handle>.fromOpaque(UnsafeRawPointer(pointer)).release()
}

/// Runs `body` and turns what it throws into a status and, if wanted, an error.
func attempt(
  _ error: UnsafeMutablePointer<OpaquePointer?>? = nil, _ body: () throws -> Void
) -> orgkit_status {
  do {
    try body()
    return ORGKIT_OK
  } catch let failure {
    let cause = failure as? OrgError ?? OrgError(.defect, "\(failure)", hint: "please report it")
    error?.pointee = opaque(
      cause.code == .outOfMemory ? ErrorHandle.outOfMemory : ErrorHandle(cause))
    return orgkit_status(cause.code)
  }
}

/// As `attempt(_:_:)`, for a function that makes a handle: `out` is NULL on failure.
func make(
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?,
  _ body: () throws -> Handle
) -> orgkit_status {
  out?.pointee = nil
  return attempt(error) {
    guard let out else { throw OrgError(.invalidArgument, "there is nowhere to put the result") }
    out.pointee = opaque(try body())
  }
}
