import ArgumentParser
import COrgKit

struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the numbers that are compared with, and where they come from.",
    usage: "orgkit benchmarks [<key>] [<options>]",
    discussion: """
      Several rows may share a key: sources disagree, and each is shown.

      Examples:
        orgkit benchmarks
        orgkit benchmarks csm-ratio
      """)

  @Argument(
    help: "A key, or the beginning of keys up to a dot. Default: all.",
    completion: .custom { _, _, _ in benchmarkKeys() })
  var key: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try makeEngine()
    try output.print { orgkit_benchmarks_render(engine.pointer, key, $0, $1, $2) }
  }
}

/// The keys of the catalogue, each once, for completion in a shell.
@Sendable private func benchmarkKeys() -> [String] {
  guard let engine = try? makeEngine() else { return [] }
  var keys: [String] = []
  for index in 0..<orgkit_benchmark_count(engine.pointer) {
    var benchmark = orgkit_benchmark()
    benchmark.struct_size = MemoryLayout<orgkit_benchmark>.size
    guard orgkit_benchmark_at(engine.pointer, index, &benchmark) == ORGKIT_OK,
      let key = string(benchmark.key), key != keys.last
    else { continue }
    keys.append(key)
  }
  return keys
}
