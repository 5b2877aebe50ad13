import ArgumentParser
import COrgKit

/// Whose word counts where sources disagree, and what else is decided beforehand; the
/// same for every command that compares with benchmarks.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where sources disagree, go by this one. May be repeated, first choice first.",
      valueName: "id"),
    completion: .custom { _, _, _ in benchmarkSources() })
  var preferSource: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the company has decided about rules and benchmarks: a JSON object (orgkit schema "
        + "settings). Default: the file that ORGKIT_CONFIG names, if it is set.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  @OptionGroup var plugins: PluginOptions

  var isEmpty: Bool { preferSource.isEmpty && config == nil && plugins.isEmpty }

  /// Makes an engine that goes by these sources and decisions.
  func makeEngine() throws -> Handle {
    let settings = try (config ?? Terminal.environment("ORGKIT_CONFIG")).map {
      try Document(at: $0)
    }
    return try Handle(freedBy: orgkit_engine_free) { out, error in
      withLibraryForm(of: settings) { orgkit_engine_create(&$0, out, error) }
    }
  }

  private func withLibraryForm<Result>(
    of settings: Document?, _ body: (inout orgkit_engine_options) -> Result
  ) -> Result {
    withCStrings([settings?.name] + preferSource) { strings in
      (settings?.bytes ?? []).withCharacters { document in
        strings.withUnsafeBufferPointer { strings in
          plugins.withLibraryForm { options in
            options.prefer_sources = strings.baseAddress.map { $0 + 1 }
            options.prefer_source_count = preferSource.count
            if let settings {
              options.settings = document
              options.settings_size = settings.bytes.count
              options.settings_name = strings[0]
            }
            return body(&options)
          }
        }
      }
    }
  }
}

/// The ids of the sources that benchmarks have, for completion in a shell.
@Sendable private func benchmarkSources() -> [String] {
  guard let engine = try? makeEngine() else { return [] }
  return Set(benchmarks(of: engine).compactMap { string($0.source) }).sorted()
}
