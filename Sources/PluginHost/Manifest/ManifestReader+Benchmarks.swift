import Catalog
import JSON
import OrgModel

extension ManifestReader {
  /// Rows that share keys with those of the catalogue, or have keys of their own.
  func benchmarks() throws -> [Contribution] {
    let goesBefore = text(manifest, "benchmarks_go") == "before"
    return try entries("benchmarks").map { entry, pointer in
      .benchmark(try benchmark(entry, pointer), goesBefore: goesBefore)
    }
  }

  private func benchmark(_ entry: JSONValue, _ pointer: String) throws -> Benchmark {
    let key = text(entry, "key")
    let unit = text(entry, "unit")
    if let known = catalog[key].first {
      guard known.unit == unit else {
        throw error(
          "is \"\(unit)\", where the rows of \(key) are in \"\(known.unit)\"", "\(pointer)/unit")
      }
    } else if !key.hasPrefix("\(id).") {
      let missing = unknown(
        "benchmark", key, among: unique(catalog.benchmarks.map(\.key)), "\(pointer)/key")
      throw error(
        missing.reason, "\(pointer)/key",
        hint: "\(missing.hint ?? ""); a key of your own begins with \(id).")
    }
    let numbers = ["value", "low", "high"].map { entry[$0]?.double }
    let (value, low, high) = (numbers[0], numbers[1], numbers[2])
    guard value != nil || low != nil || high != nil || unit == Benchmark.principle else {
      throw error("has no number", pointer, hint: "give value, low or high")
    }
    try checkBand(low, high, pointer)
    let citation = try citation(entry, pointer)
    return Benchmark(
      key: key, value: value, low: low, high: high,
      isHalfOpen: text(entry, "bounds") == "half-open", unit: unit,
      population: text(entry, "population"), source: citation.source, locator: citation.locator,
      grade: citation.grade, items: [], note: citation.note, plugin: id)
  }

  /// Decision models, which are read when the catalogue has what the plugin adds.
  func decisionModels() throws -> [Contribution] {
    try entries("decision_models", prefixed: true).map { entry, pointer in
      let id = prefixed(text(entry, "id"))
      var members = entry.object ?? [:]
      members["id"] = .string(id)
      return .decisionModel(
        PluginDecisionModel(
          id: id, question: text(entry, "question"), file: file, pointer: pointer,
          document: .object(members)))
    }
  }
}
