import Catalog
import Facts
import JSON
import OrgModel
import Rules

/// Takes facts by name, with others put in the place of some: what would be if.
struct FactReader {
  let facts: Facts
  let subject: String?
  /// What is known of the facts that a model looks at, some of it assumed.
  private var values: [String: FactValue] = [:]

  /// Takes the facts called `names`, each once: rules among them look at the whole company.
  init(_ facts: Facts, subject: String?, names: [String]) {
    self.facts = facts
    self.subject = subject
    for name in names.map(full) where values[name] == nil { values[name] = read(name) }
  }

  /// The value of a fact; nil if it is not known.
  func value(_ name: String) -> FactValue? { values[name] }

  /// The same with `value` put in the place of a fact.
  func assuming(_ name: String, _ value: FactValue) -> FactReader {
    var reader = self
    reader.values[name] = value
    return reader
  }

  /// What a test says.
  func verdict(_ test: FactTest) -> Verdict {
    let name = full(test.fact)
    guard let value = value(name) else { return .unknown([name]) }
    return test.isMet(by: value, facts.catalog) ? .met : .unmet
  }

  /// A name with the subject in its place.
  func full(_ name: String) -> String {
    guard let subject, name.hasSuffix(FactNames.placeholder) else { return name }
    return name.dropLast(FactNames.placeholder.count) + subject
  }

  private func read(_ name: String) -> FactValue? {
    if name == "subject" { return subject.map { .text($0) } }
    if name == "segments" { return facts.segmentCount.map { .number(Double($0)) } }
    if let measure = Measure(rawValue: name) {
      return facts.measured(measure).value.map { .number($0) }
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return stated(name) }
    switch parts[0] {
    case "roles":
      guard facts.saysWhatPeopleDo else { return nil }
      let roles = parts[1].split(separator: "+").map(String.init)
      return .number(Double(facts.roster.positions(inRoles: roles).count))
    case "leaders": return facts.leaderCount(of: parts[1]).map { .number(Double($0)) }
    case "accounts": return facts.accountCount(in: parts[1]).map { .number(Double($0)) }
    case "rules": return outcome(parts[1]).map { .text($0) }
    default: return stated(name)
    }
  }

  /// What would tell a fact that is not known.
  func data(_ name: String) -> [Datum] {
    if let measure = Measure(rawValue: name) { return facts.data(of: measure) }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    switch parts[0] {
    case "segments":
      return [Datum(rawValue: "company.segments"), facts.missingTitles]
    case "roles": return [facts.missingTitles]
    case "leaders": return [Datum(rawValue: "company.leaders"), facts.missingTitles]
    case "accounts":
      return [Datum(rawValue: facts.org.accounts.count == 0 ? "accounts" : "accounts.arr")]
    case "rules": return parts.count == 2 ? missing(parts[1]) : []
    default: return [Datum(rawValue: "company.\(name)")]
    }
  }

  private func stated(_ path: String) -> FactValue? {
    guard let value = facts.org.company[path] else { return nil }
    switch value {
    case .bool(let flag): return .flag(flag)
    case .string(let text): return .text(text)
    case .integer, .number: return value.double.map { FactValue.number($0) }
    case .array(let elements):
      return .list(
        elements.map { element in
          element.string ?? element["id"]?.string ?? element["name"]?.string ?? ""
        })
    case .null, .object: return nil
    }
  }

  /// The worst that a rule says of anything; nil if it cannot tell.
  private func outcome(_ rule: String) -> String? {
    guard let rule = Registry.all.first(where: { $0.id == rule }) else { return nil }
    var (holds, isUnknown) = (false, false)
    for outcome in rule.outcomes(in: facts) {
      switch outcome {
      case .violated: return "violated"
      case .holds: holds = true
      case .unknown: isUnknown = true
      case .notApplicable: break
      }
    }
    return isUnknown ? nil : holds ? "holds" : "not-applicable"
  }

  private func missing(_ rule: String) -> [Datum] {
    guard let rule = Registry.all.first(where: { $0.id == rule }) else { return [] }
    var missing: [Datum] = []
    for case .unknown(let data) in rule.outcomes(in: facts) {
      for datum in data where !missing.contains(datum) { missing.append(datum) }
    }
    return missing
  }
}

extension Facts {
  /// How many lead a function from director level on: by the company's word one or none,
  /// else counted by title.
  fileprivate func leaderCount(of function: String) -> Int? {
    if let stated = org.company.texts("leaders") { return stated.contains(function) ? 1 : 0 }
    guard saysWhatPeopleDo else { return nil }
    // Chiefs are read as executives. A CRO leads what others lead already.
    let chiefs =
      [
        "marketing": ["cmo"], "customer-success": ["cco"], "revenue": ["cro"],
        "operations": ["coo"],
      ][function] ?? []
    let heads = roster.positions(inFunction: function).count { position in
      guard let level = level(ofPosition: position) else { return false }
      return level >= .director && self.role(ofPosition: position) != "cro"
    }
    return heads > 0 ? heads : roster.positions(inRoles: chiefs).count
  }

  /// Accounts in a segment of the scheme; `large` are enterprise and strategic. Nil without
  /// accounts or such a segment, or where some account may be in it.
  fileprivate func accountCount(in segment: String) -> Int? {
    guard let segmentation else { return nil }
    let wanted = segment == "large" ? ["enterprise", "strategic"] : [segment]
    let segments = segmentation.scheme.segments
    guard segments.contains(where: { wanted.contains($0.id) }) else { return nil }
    let count = segments.indices.filter { wanted.contains(segments[$0].id) }
      .reduce(0) { $0 + segmentation.accountsOfSegment[$1] }
    return count == 0 && segmentation.unclassifiedCount > 0 ? nil : count
  }

  /// How many segments the company says that it has, or staffs in sales and customer
  /// success. Bands of its accounts' ARR are no segments of its own.
  fileprivate var segmentCount: Int? {
    if let own = org.company.objects("segments") { return own.count }
    let posts = ["sales", "customer-success"].flatMap { roster.positions(inFunction: $0) }
    let staffed = Set(posts.compactMap { segment(ofPosition: $0) })
    return staffed.isEmpty ? nil : staffed.count
  }
}
