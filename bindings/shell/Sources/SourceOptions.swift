import ArgumentParser
import COrgKit

/// Whose word counts where sources disagree; the same for every command that
/// compares with benchmarks.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where sources disagree, go by this one. May be repeated, first choice first.",
      valueName: "id"),
    completion: .custom { _, _, _ in benchmarkSources() })
  var preferSource: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which source to go by for which benchmark: a JSON object (orgkit schema policy).",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var policy: String?

  var isEmpty: Bool { preferSource.isEmpty && policy == nil }

  /// Makes an engine that goes by these sources.
  func makeEngine() throws -> Handle {
    guard let policy else { return try makeEngine(reading: nil) }
    let document = try Document(at: policy)
    do {
      return try makeEngine(reading: document.bytes)
    } catch let failure as Failure where failure.exit == .badInput {
      throw failure.blaming(document.name)
    }
  }

  private func makeEngine(reading policy: [UInt8]?) throws -> Handle {
    try Handle(freedBy: orgkit_engine_free) { out, error in
      withLibraryForm(reading: policy) { orgkit_engine_create(&$0, out, error) }
    }
  }

  private func withLibraryForm<Result>(
    reading policy: [UInt8]?, _ body: (inout orgkit_engine_options) -> Result
  ) -> Result {
    // The zero gives an empty document a place too; without one it would be none.
    withCStrings(preferSource) { sources in
      ((policy ?? []) + [0]).withUnsafeBytes { document in
        sources.withUnsafeBufferPointer { sources in
          var options = orgkit_engine_options()
          options.struct_size = MemoryLayout<orgkit_engine_options>.size
          options.prefer_sources = sources.baseAddress
          options.prefer_source_count = sources.count
          if let policy {
            options.policy = document.baseAddress?.assumingMemoryBound(to: CChar.self)
            options.policy_size = policy.count
          }
          return body(&options)
        }
      }
    }
  }
}

extension Failure {
  /// The same failure with the policy called `name`: the library, which is handed
  /// bytes, calls it "policy".
  fileprivate func blaming(_ name: String) -> Failure {
    let place = "policy"
    guard message.hasPrefix(place) else { return self }
    return Failure(exit: exit, message: name + message.dropFirst(place.count), hint: hint)
  }
}

/// The ids of the sources that benchmarks have, for completion in a shell.
@Sendable private func benchmarkSources() -> [String] {
  guard let engine = try? makeEngine() else { return [] }
  return Set(benchmarks(of: engine).compactMap { string($0.source) }).sorted()
}
