/// How much something found matters.
public enum Severity: Int32, Sendable, Comparable, CaseIterable {
  case advice = 1
  case warning = 2
  case critical = 3

  /// The name in documents.
  public var name: String {
    switch self {
    case .advice: "advice"
    case .warning: "warning"
    case .critical: "critical"
    }
  }

  /// More severe is greater.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
