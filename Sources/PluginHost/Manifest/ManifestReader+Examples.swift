import JSON
import OrgModel

extension ManifestReader {
  /// Accounts and the segments that they belong to. Errors: a scheme, segment or field
  /// that there is not, a value that is neither number nor text.
  func examples(_ contributions: [Contribution]) throws -> [PluginExample] {
    let schemes = contributions.compactMap { contribution in
      if case .segmentScheme(let scheme, _, _) = contribution { scheme } else { nil }
    }
    return try entries("examples").map { entry, pointer in
      let name = entry["scheme"]?.string
      guard
        let scheme = name == nil && schemes.count == 1
          ? schemes.first : schemes.first(where: { $0.id == prefixed(name ?? "") })
      else {
        let names = schemes.map { String($0.id.dropFirst(id.count + 1)) }
        guard let name else {
          throw error(
            "does not say which scheme", pointer,
            hint: "add \"scheme\": one of \(names.joined(separator: ", "))")
        }
        throw unknown("segment scheme", name, among: names, "\(pointer)/scheme")
      }
      let segment = entry["segment"]?.string
      let segments = scheme.segments.map(\.id)
      if let segment, !segments.contains(segment) {
        throw unknown("segment", segment, among: segments, "\(pointer)/segment")
      }
      return PluginExample(
        scheme: scheme.id, account: try account(entry, "\(pointer)/account"),
        company: try JSON.text(entry["company"] ?? .object([:])), segment: segment,
        pointer: pointer)
    }
  }

  private func account(
    _ entry: JSONValue, _ pointer: String
  ) throws -> [String: PluginExample.JSONText] {
    var account: [String: PluginExample.JSONText] = [:]
    for (key, value) in (entry["account"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
      let place = "\(pointer)/\(JSONValue.token(key))"
      guard AccountField(rawValue: key) != nil else {
        throw unknown("field", key, among: AccountField.allCases.map(\.rawValue), place)
      }
      switch value {
      case .string(let text): account[key] = .text(text)
      case .integer, .number: account[key] = .number(value.double ?? .nan)
      case .null: break
      case .bool, .array, .object:
        throw error("is \(value.kind), not a number or a text", place)
      }
    }
    return account
  }
}
