import COrgKit

/// How the command ended, as a script sees it.
enum ExitStatus: Int32 {
  case done = 0
  /// A diagnosis has findings at or above `--fail-on`.
  case findings = 1
  case usage = 2
  case badInput = 3
  case refused = 4
  /// A defect of OrgKit, or output that could not be written.
  case failed = 70
  /// As if stopped by an interrupt from the keyboard.
  case cancelled = 130
}

extension ExitStatus {
  /// The exit status for a call of the library that ended with `status`.
  init(_ status: orgkit_status) {
    switch status {
    case ORGKIT_OK: self = .done
    case ORGKIT_INVALID_ARGUMENT, ORGKIT_NOT_FOUND, ORGKIT_UNSUPPORTED: self = .usage
    case ORGKIT_BAD_INPUT, ORGKIT_LIMIT: self = .badInput
    case ORGKIT_REFUSED: self = .refused
    case ORGKIT_CANCELLED: self = .cancelled
    default: self = .failed
    }
  }
}

/// Why the command cannot do what was asked.
struct Failure: Error {
  let exit: ExitStatus
  let message: String
  /// What to do about it.
  var hint: String?
}

extension Failure {
  /// Takes over `error`, which may be `nil`, and frees it.
  init(_ status: orgkit_status, taking error: OpaquePointer?) {
    defer { orgkit_error_free(error) }
    let message = string(orgkit_error_message(error)) ?? ""
    self.init(
      exit: ExitStatus(status),
      message: message.isEmpty ? string(orgkit_status_name(status)) ?? "" : message,
      hint: string(orgkit_error_hint(error)))
  }
}
