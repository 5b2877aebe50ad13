import Catalog
import Ingest
import JSON
import OrgModel
import Rules

/// Conditions of a model: a test, or `all` or `any` of tests and of groups of tests.
extension ModelReader {
  private static let comparisons = [
    "at_least", "below", "more_than", "within", "is", "is_not", "exists", "several", "includes",
  ]

  /// The condition under `key`; nil if there is none. Errors: as `read(_:)`.
  func condition(_ object: CheckedObject, _ key: String) throws -> FactCondition? {
    guard let found = try object.object(key) else { return nil }
    guard let (needsAll, members) = try junction(found) else {
      return FactCondition(
        needsAll: true,
        groups: [FactCondition.Group(needsAll: true, tests: [try test(found)])])
    }
    return FactCondition(
      needsAll: needsAll,
      groups: try members.map { member in
        guard let (needsAll, tests) = try junction(member) else {
          return FactCondition.Group(needsAll: true, tests: [try test(member)])
        }
        return FactCondition.Group(needsAll: needsAll, tests: try tests.map { try test($0) })
      })
  }

  private func junction(
    _ object: CheckedObject
  ) throws -> (needsAll: Bool, members: [CheckedObject])? {
    guard object.members["fact"] == nil else { return nil }
    let keys = ["all", "any"].filter { object.members[$0] != nil }
    guard let key = keys.first, object.members.count == 1 else {
      throw object.error(
        "is no condition", hint: "write {\"fact\": ...}, {\"all\": [...]} or {\"any\": [...]}")
    }
    let members = try object.array(key)
    guard !members.isEmpty else { throw object.error("must not be empty", key) }
    return (key == "all", members)
  }

  private func test(_ object: CheckedObject) throws -> FactTest {
    for key in object.members.keys.sorted() where key != "fact" && !Self.comparisons.contains(key) {
      throw object.error(
        ["all", "any"].contains(key) ? "is nested too deep" : "is not a known key", key,
        hint: "a test has a fact and one of \(Self.comparisons.joined(separator: ", "))")
    }
    let fact = try object.required("fact")
    guard let kind = FactNames.kind(fact) else {
      throw unknown("fact", fact, FactNames.plain, object, "fact")
    }
    let given = Self.comparisons.filter { object.members[$0] != nil }
    guard let key = given.first, given.count == 1 else {
      throw object.error(
        "must have one comparison", hint: "one of \(Self.comparisons.joined(separator: ", "))")
    }
    let comparison = try comparison(object, key, kind)
    let allowed: [FactValue.Kind] =
      switch comparison {
      case .atLeast, .below, .moreThan, .within, .exists, .isSeveral: [.number, .list]
      case .isAny, .isNone: [.text]
      case .isSo: [.flag]
      case .includes: [.list]
      }
    guard allowed.contains(kind) else {
      throw object.error("does not fit \(fact), which is a \(kind.rawValue)", key)
    }
    let values = FactNames.values(fact)
    let texts: [String] =
      switch comparison {
      case .isAny(let texts), .isNone(let texts): texts
      case .includes(let text): [text]
      default: []
      }
    for text in texts where !values.isEmpty && !values.contains(text) {
      throw unknown("value", text, values, object, key)
    }
    return FactTest(fact: fact, comparison: comparison)
  }

  private func comparison(
    _ object: CheckedObject, _ key: String, _ kind: FactValue.Kind
  ) throws -> FactTest.Comparison {
    switch key {
    case "at_least": return .atLeast(key: try benchmark(object, key))
    case "below": return .below(key: try benchmark(object, key))
    case "more_than": return .moreThan(key: try benchmark(object, key))
    case "within": return .within(key: try benchmark(object, key))
    case "exists": return .exists(try object.flag(key) ?? true)
    case "several": return .isSeveral(try object.flag(key) ?? true)
    case "includes": return .includes(try object.required(key))
    default:
      if kind == .flag { return .isSo((try object.flag(key) ?? true) == (key == "is")) }
      let texts: [String]
      if case .array(let elements)? = object.members[key] {
        texts = elements.compactMap(\.string)
        guard texts.count == elements.count, !texts.isEmpty else {
          throw object.error("must be a text or an array of texts", key)
        }
      } else {
        texts = [try object.required(key)]
      }
      return key == "is" ? .isAny(of: texts) : .isNone(of: texts)
    }
  }

  /// A key of the catalogue that has a number.
  private func benchmark(_ object: CheckedObject, _ key: String) throws -> String {
    let name = try object.required(
      key, hint: "thresholds are keys of benchmarks, so that each has a source")
    guard let row = catalog[name].first else {
      throw unknown("benchmark", name, catalog.benchmarks.map(\.key), object, key)
    }
    guard row.unit != Benchmark.principle else {
      throw object.error("names \(name), which has no number", key)
    }
    return name
  }
}
