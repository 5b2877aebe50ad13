import ArgumentParser
import COrgKit

struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the numbers that are compared with, and where they come from.",
    usage: "orgkit benchmarks [<key>] [<options>]",
    discussion: """
      Several rows may share a key: sources disagree, and each is shown. The first
      row of a key is the one that rules go by.

      Examples:
        orgkit benchmarks
        orgkit benchmarks csm-ratio
        orgkit benchmarks span.manager --prefer-source S2
      """)

  @Argument(
    help: "A key, or the beginning of keys up to a dot. Default: all.",
    completion: .custom { _, _, _ in benchmarkKeys() })
  var key: String?

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try sources.makeEngine()
    try output.print { orgkit_benchmarks_render(engine.pointer, key, $0, $1, $2) }
  }
}

/// The keys of the catalogue, each once, for completion in a shell.
@Sendable private func benchmarkKeys() -> [String] {
  guard let engine = try? makeEngine() else { return [] }
  return Set(benchmarks(of: engine).compactMap { string($0.key) }).sorted()
}

/// The rows of the catalogue's benchmarks. Their strings live as long as `engine`.
func benchmarks(of engine: borrowing Handle) -> [orgkit_benchmark] {
  let engine = engine.pointer
  return (0..<orgkit_benchmark_count(engine)).compactMap { index in
    var benchmark = orgkit_benchmark()
    benchmark.struct_size = MemoryLayout<orgkit_benchmark>.size
    return orgkit_benchmark_at(engine, index, &benchmark) == ORGKIT_OK ? benchmark : nil
  }
}
