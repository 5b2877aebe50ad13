/// What code of plugins may do. Declarative plugins hold none.
public struct PluginPermissions: Sendable {
  /// Whether functions may be called whose signature nobody can check.
  public var allowsBoundFunctions: Bool
  /// Whether every call of native code runs in a child process, also of those plugins
  /// that do not ask for it.
  public var isolates: Bool

  /// No bound functions; native plugins run as they ask for.
  public init(allowsBoundFunctions: Bool = false, isolates: Bool = false) {
    self.allowsBoundFunctions = allowsBoundFunctions
    self.isolates = isolates
  }
}
