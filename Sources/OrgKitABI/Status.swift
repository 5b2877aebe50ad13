// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// An error as C sees it.
final class ErrorHandle: Handle, @unchecked Sendable {
  let status: orgkit_status
  let row: UInt64
  let character: UInt64
  private(set) var message: UnsafePointer<CChar>?
  private(set) var hint: UnsafePointer<CChar>?
  private(set) var file: UnsafePointer<CChar>?
  private(set) var column: UnsafePointer<CChar>?
  private(set) var value: UnsafePointer<CChar>?
  private(set) var pointer: UnsafePointer<CChar>?

  /// Made before it is needed, and never gone: the global holds it.
  static let outOfMemory = ErrorHandle(OrgError.outOfMemory())

  init(_ error: OrgError) {
    status = orgkit_status(error.code)
    row = UInt64(max(0, error.location.row))
    character = UInt64(max(0, error.location.character))
    super.init()
    message = keep(error.message)
    hint = keep(error.hint)
    file = keep(error.location.file)
    column = keep(error.location.column)
    value = keep(error.location.value)
    pointer = keep(error.location.pointer)
  }
}

extension orgkit_status {
  /// The status of an error code.
  init(_ code: OrgError.Code) {
    let statuses: [OrgError.Code: orgkit_status] = [
      .invalidArgument: ORGKIT_INVALID_ARGUMENT, .badInput: ORGKIT_BAD_INPUT,
      .notFound: ORGKIT_NOT_FOUND, .unsupported: ORGKIT_UNSUPPORTED,
      .outOfMemory: ORGKIT_OUT_OF_MEMORY, .limit: ORGKIT_LIMIT, .cancelled: ORGKIT_CANCELLED,
      .forked: ORGKIT_FORKED, .refused: ORGKIT_REFUSED,
    ]
    self = statuses[code] ?? ORGKIT_INTERNAL
  }
}

/// The error behind `pointer`, which may be read in a forked child too.
private func error(_ pointer: OpaquePointer?) -> ErrorHandle? {
  pointer.map {
    Unmanaged<ErrorHandle>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue()
  }
}

private func literal(_ text: StaticString) -> UnsafePointer<CChar>? {
  UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}

@c @implementation
public func orgkit_status_name(_ status: orgkit_status) -> UnsafePointer<CChar>? {
  switch status {
  case ORGKIT_OK: literal("ok")
  case ORGKIT_INVALID_ARGUMENT: literal("invalid argument")
  case ORGKIT_BAD_INPUT: literal("bad input")
  case ORGKIT_NOT_FOUND: literal("not found")
  case ORGKIT_UNSUPPORTED: literal("unsupported")
  case ORGKIT_OUT_OF_MEMORY: literal("out of memory")
  case ORGKIT_LIMIT: literal("limit passed")
  case ORGKIT_CANCELLED: literal("cancelled")
  case ORGKIT_FORKED: literal("handle of another process")
  case ORGKIT_REFUSED: literal("plugin refused")
  case ORGKIT_INTERNAL: literal("internal error")
  default: literal("unknown status")
  }
}

@c @implementation
public func orgkit_error_status(_ pointer: OpaquePointer?) -> orgkit_status {
  error(pointer)?.status ?? ORGKIT_OK
}

@c @implementation
public func orgkit_error_message(_ pointer: OpaquePointer?) -> UnsafePointer<CChar>? {
  error(pointer)?.message ?? literal("")
}

@c @implementation
public func orgkit_error_hint(_ pointer: OpaquePointer?) -> UnsafePointer<CChar>? {
  error(pointer)?.hint
}

@c @implementation
public func orgkit_error_file(_ pointer: OpaquePointer?) -> UnsafePointer<CChar>? {
  error(pointer)?.file
}

@c @implementation
public func orgkit_error_row(_ pointer: OpaquePointer?) -> UInt64 { error(pointer)?.row ?? 0 }

@c @implementation
public func orgkit_error_column(_ pointer: OpaquePointer?) -> UnsafePointer<CChar>? {
  error(pointer)?.column
}

@c @implementation
public func orgkit_error_value(_ pointer: OpaquePointer?) -> UnsafePointer<CChar>? {
  error(pointer)?.value
}

@c @implementation
public func orgkit_error_pointer(_ pointer: OpaquePointer?) -> UnsafePointer<CChar>? {
  error(pointer)?.pointer
}

@c @implementation
public func orgkit_error_character(_ pointer: OpaquePointer?) -> UInt64 {
  error(pointer)?.character ?? 0
}

@c @implementation
public func orgkit_error_free(_ pointer: OpaquePointer?) { release(pointer) }
