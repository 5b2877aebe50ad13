import Catalog
import JSON
import OrgModel

/// Reads the company document, checking it against its own published schema, so
/// that a new fact is one entry in `schemas/company.json`.
struct CompanyReader {
  let options: ReadOptions

  /// The facts in a document. Errors: an unknown key (with the nearest known one), a
  /// value of the wrong type or out of range, each with its pointer.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> CompanyFacts {
    let members = try JSONDocument.object(bytes, options)
    let known = try properties()
    var facts = CompanyFacts()
    for (key, value) in members.sorted(by: { $0.key < $1.key }) where value != .null {
      let place = OrgError.Location(
        file: options.file, value: value.cell.map { OrgError.clipped($0) },
        pointer: "/\(JSONValue.token(key))")
      guard let schema = known[key] else {
        let names = known.keys.sorted()
        throw OrgError(
          .badInput, "is not a known fact", at: .init(file: options.file, pointer: place.pointer),
          hint: nearest(to: key, among: names).map { "did you mean \($0)?" }
            ?? "known are: \(names.joined(separator: ", "))")
      }
      guard let fact = fact(value, schema) else {
        throw OrgError(.badInput, "must be \(expectation(schema))", at: place)
      }
      facts[key] = fact
    }
    return facts
  }

  private func properties() throws -> [String: [String: JSONValue]] {
    let schema = try Schema.named("company")
    guard let properties = try JSONParser.parse(schema.bytes)["properties"]?.object else {
      throw OrgError(.badInput, "has no properties", at: .init(file: schema.name))
    }
    return properties.compactMapValues {
      if case .object(let property) = $0 { property } else { nil }
    }
  }

  private func fact(_ value: JSONValue, _ schema: [String: JSONValue]) -> CompanyFacts.Value? {
    switch (schema["type"], value) {
    case (.string("number"), .integer), (.string("number"), .number):
      guard let number = value.double else { return nil }
      if let minimum = schema["minimum"]?.double, number < minimum { return nil }
      return number.isFinite ? .number(number) : nil
    case (.string("boolean"), .bool(let flag)):
      return .flag(flag)
    case (.string("string"), .string(let text)):
      if text.utf8.contains(0) { return nil }
      if schema["format"] == .string("date"), Day(iso: text) == nil { return nil }
      if case .array(let allowed) = schema["enum"], !allowed.contains(value) { return nil }
      if let length = schema["maxLength"]?.double, Double(text.count) > length { return nil }
      if let length = schema["minLength"]?.double, Double(text.count) < length { return nil }
      return .text(text)
    case (.string("array"), .array(let elements)):
      let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
      let isWhole = texts.count == elements.count && !texts.contains { $0.utf8.contains(0) }
      return isWhole ? .list(texts) : nil
    default:
      return nil
    }
  }

  private func expectation(_ schema: [String: JSONValue]) -> String {
    if schema["format"] == .string("date") { return "a date, YYYY-MM-DD" }
    if case .array(let allowed) = schema["enum"] {
      return "one of " + allowed.compactMap(\.cell).joined(separator: ", ")
    }
    if schema["maxLength"] != nil, case .string(let text) = schema["description"] {
      return "of the form: \(text)"
    }
    switch schema["type"] {
    case .string("number"):
      if let minimum = schema["minimum"]?.cell { return "a number of at least \(minimum)" }
      return "a number"
    case .string("boolean"): return "true or false"
    case .string("array"): return "an array of texts"
    default: return "a text"
    }
  }
}
