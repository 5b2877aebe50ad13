import PluginLoader

/// How a library runs, and what a call of it may use up in a child process.
struct LibraryLimits: Sendable, Equatable {
  /// Seconds that one call may take.
  var seconds = 10.0
  /// Mebibytes of address space beside what the process has.
  var megabytes = 512
  /// Whether each call runs in a child process of its own.
  var isIsolated = false

  /// The same for the loader.
  var limits: loader_limits {
    loader_limits(seconds: seconds, memory: UInt64(max(0, megabytes)) << 20)
  }
}
