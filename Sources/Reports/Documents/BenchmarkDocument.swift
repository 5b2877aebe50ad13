import Catalog
import JSON

/// `orgkit schema benchmarks`.
struct BenchmarkDocument: Encodable {
  struct Row: Encodable {
    let key: String
    let value: Nullable<Double>
    let low: Nullable<Double>
    let high: Nullable<Double>
    let bounds: String
    let unit: String
    let population: String
    let source: String
    let title: String
    let locator: String
    let grade: String
    let note: String
    let plugin: Nullable<String>

    init(_ benchmark: Benchmark) {
      key = benchmark.key
      value = Nullable(benchmark.value)
      low = Nullable(benchmark.low)
      high = Nullable(benchmark.high)
      bounds = benchmark.isHalfOpen ? "half-open" : "closed"
      unit = benchmark.unit
      population = benchmark.population
      source = benchmark.source.id
      title = benchmark.source.title
      locator = benchmark.locator
      grade = benchmark.grade.rawValue
      note = benchmark.note
      plugin = Nullable(benchmark.plugin)
    }
  }

  let benchmarks: [Row]

  init(_ benchmarks: [Benchmark]) { self.benchmarks = benchmarks.map(Row.init) }
}
