import ArgumentParser
import COrgKit

/// How much a finding matters.
enum Severity: String, ExpressibleByArgument, CaseIterable {
  case advice, warning, critical

  /// The severity of the library's number; nil for 0, which is none.
  init?(_ number: Int32) {
    switch number {
    case Int32(ORGKIT_ADVICE.rawValue): self = .advice
    case Int32(ORGKIT_WARNING.rawValue): self = .warning
    case Int32(ORGKIT_CRITICAL.rawValue): self = .critical
    default: return nil
    }
  }

  /// How many findings are of this severity or above.
  func count(critical: UInt64, warning: UInt64, advice: UInt64) -> UInt64 {
    switch self {
    case .critical: critical
    case .warning: critical + warning
    case .advice: critical + warning + advice
    }
  }
}

/// The work is done, and the result is not what `--fail-on` asks for.
struct FindingsRemain: Error {}
