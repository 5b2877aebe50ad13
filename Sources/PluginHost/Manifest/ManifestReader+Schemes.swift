import Catalog
import Facts
import JSON
import OrgModel

extension ManifestReader {
  private static var ratioUnit: String { "accounts per CSM" }

  /// Segment schemes with the ratios of their segments.
  func segmentSchemes() throws -> [Contribution] {
    try entries("segment_schemes", prefixed: true).map(scheme)
  }

  private func scheme(_ entry: JSONValue, _ pointer: String) throws -> Contribution {
    let id = prefixed(text(entry, "id"))
    var segments: [SegmentDefinition] = []
    var stated: [String: Int] = [:]
    var ratios: [Benchmark] = []
    var cases: [DeclarativeScheme.Case] = []
    let list = entry["cases"]?.array ?? []
    for (index, item) in list.enumerated() {
      let place = "\(pointer)/cases/\(index)"
      let name = text(item, "segment")
      cases.append(
        .init(
          condition: try condition(item, isLast: index == list.count - 1, place),
          segment: segments.firstIndex { $0.id == name } ?? segments.count))
      let describes = item["touch"] != nil || item["ratio"] != nil
      if describes, let first = stated.updateValue(index, forKey: name) {
        throw error(
          "describes the segment \(name) again", place,
          hint: "touch and ratio of a segment stand in one of its cases, here in case \(first)")
      }
      let ratio = try ratio(of: item, segment: name, scheme: id, place)
      if let row = ratio.row { ratios.append(row) }
      let definition = SegmentDefinition(
        id: name, ratioKey: ratio.key,
        touch: item["touch"]?.string.flatMap(TouchModel.init(rawValue:)))
      if let known = segments.firstIndex(where: { $0.id == name }) {
        if describes { segments[known] = definition }
      } else {
        segments.append(definition)
      }
    }
    let scheme = DeclarativeScheme(
      id: id, title: text(entry, "title"), segments: segments, cases: cases, plugin: self.id)
    return .segmentScheme(scheme, title: scheme.title, ratios: ratios)
  }

  /// The condition of a case; nil for the last, which must have none, so that an account
  /// without a segment is always one of which something is not known.
  private func condition(
    _ item: JSONValue, isLast: Bool, _ pointer: String
  ) throws -> Expression? {
    guard let text = item["when"]?.string else {
      guard isLast else {
        throw error(
          "has no condition, so that no later case is reached", pointer,
          hint: "give it a \"when\", or put it last")
      }
      return nil
    }
    let place = "\(pointer)/when"
    guard !isLast else {
      throw error(
        "is the condition of the last case, which must hold of all other accounts", place,
        hint: "add a case without \"when\"")
    }
    do throws(ExpressionError) { return try ExpressionCompiler.compile(text, fields) } catch {
      throw error.located(in: text, file: file, pointer: place)
    }
  }

  /// The benchmarks that the books of a segment are held against: those of a key that is
  /// there, or a row of the plugin's own.
  private func ratio(
    of item: JSONValue, segment: String, scheme: String, _ pointer: String
  ) throws -> (key: String?, row: Benchmark?) {
    guard let ratio = item["ratio"] else { return (nil, nil) }
    let place = "\(pointer)/ratio"
    let (low, high) = (ratio["low"]?.double, ratio["high"]?.double)
    if let key = ratio["benchmark"]?.string {
      guard low == nil, high == nil else {
        throw error("has numbers beside a benchmark", place, hint: "give one or the other")
      }
      guard let row = catalog[key].first else {
        throw unknown(
          "benchmark", key, among: unique(catalog.benchmarks.map(\.key)), "\(place)/benchmark")
      }
      guard row.unit == Self.ratioUnit else {
        throw error(
          "names a benchmark in \(row.unit), not in \(Self.ratioUnit)", "\(place)/benchmark")
      }
      return (key, nil)
    }
    guard low != nil || high != nil else {
      throw error("has no numbers", place, hint: "give low, high or both")
    }
    try checkBand(low, high, place)
    if let high, high == 0 { throw error("is 0: no owner could have an account", "\(place)/high") }
    guard item["source"] != nil else {
      throw error(
        "has no source", pointer,
        hint: "numbers that are compared with say where they come from: add \"source\"")
    }
    let citation = try citation(item, pointer)
    let key = "csm-ratio.\(scheme).\(segment)"
    let row = Benchmark(
      key: key, value: nil, low: low, high: high, isHalfOpen: false, unit: Self.ratioUnit,
      population: "\(segment) accounts by \(scheme)", source: citation.source,
      locator: citation.locator, grade: citation.grade, items: [], note: citation.note, plugin: id)
    return (key, row)
  }

  func checkBand(_ low: Double?, _ high: Double?, _ pointer: String) throws {
    if let low, let high, low > high {
      throw error("is upside down: low \(low) is above high \(high)", pointer)
    }
  }
}
