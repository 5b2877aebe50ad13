import OrgModel
import Synchronization

/// Libraries that crashed, hung or ended a process while they were looked at: they are
/// not tried again as long as this process lives, unless their bytes change.
enum CrashRecord {
  private static let reasons = Mutex<[String: String]>([:])
  /// More than any host will meet; beyond, nothing is remembered.
  private static let most = 10_000

  /// Remembers why the library of a digest is not to be tried again.
  static func add(_ digest: String, _ reason: String) {
    reasons.withLock { if $0.count < most { $0[digest] = reason } }
  }

  /// Errors: a library that is remembered.
  static func check(_ digest: String, called file: String) throws {
    guard let reason = reasons.withLock({ $0[digest] }) else { return }
    throw OrgError(
      .refused, "\(reason) when it was looked at before, and is not tried again",
      at: .init(file: file), hint: "mend it; with other bytes it is looked at anew")
  }
}
