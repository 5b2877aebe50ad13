import Catalog
import Facts
import Ingest
import OrgModel

/// Reads `orgkit.json`: `orgkit schema settings` describes it.
public struct SettingsReader {
  private let file: String
  private let catalog: Catalog
  private let rules: [String]

  /// A reader of an input that messages call `file`, for keys of `catalog` and for
  /// the built-in rules and those `contributed`, by id, which are all that can be named.
  public init(file: String, catalog: Catalog, contributed: [String] = []) {
    self.file = file
    self.catalog = catalog
    rules = Registry.all.map { $0.id } + contributed
  }

  /// The settings in a document.
  ///
  /// Errors, each with its pointer: what is not of the schema's form; a rule, benchmark,
  /// source or contradiction that there is not, with the nearest; a decision without a
  /// reason.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Settings {
    let document = try CheckedObject(
      bytes, file: file,
      known: ["exceptions", "fail_on", "rules", "thresholds"] + PolicyReader.keys)
    var settings = Settings()
    settings.policy = try PolicyReader(document, catalog: catalog).read()
    settings.failOn = try severity(document, "fail_on")
    let ruleKeys = ["enabled", "reason", "severity"]
    if let entries = try document.object("rules") {
      for (rule, entry) in try entries.objects(known: ruleKeys) {
        try check(rule, in: entries, at: rule)
        settings.rules[rule] = try self.setting(entry)
      }
    }
    let thresholdKeys = ["high", "low", "reason", "source", "value"]
    if let entries = try document.object("thresholds") {
      for (key, entry) in try entries.objects(known: thresholdKeys) {
        settings.thresholds.append(try threshold(key, entry, in: entries))
      }
    }
    settings.exceptions = try document.array(
      "exceptions", known: ["reason", "rule", "subject", "team", "until"]
    ).map(exception)
    return settings
  }

  private func setting(_ entry: CheckedObject) throws -> Settings.RuleSetting {
    let isEnabled = try entry.flag("enabled")
    let severity = try severity(entry, "severity")
    guard isEnabled != nil || severity != nil else {
      throw entry.error("decides nothing", hint: "give enabled or severity")
    }
    return Settings.RuleSetting(
      isEnabled: isEnabled ?? true, severity: severity,
      reason: try entry.required("reason", hint: "say why, for those who come after"))
  }

  private func threshold(
    _ key: String, _ entry: CheckedObject, in entries: CheckedObject
  ) throws -> Benchmark {
    guard let row = catalog[key].first else {
      let keys = unique(catalog.benchmarks.map(\.key))
      throw entries.error("is not a benchmark", key, hint: hint(key, keys, "orgkit benchmarks"))
    }
    guard row.unit != Benchmark.principle else {
      throw entry.error(
        "is a principle, which has no number", hint: "disable the rules that go by it instead")
    }
    let (value, low, high) = (
      try entry.number("value"), try entry.number("low"), try entry.number("high")
    )
    guard value != nil || low != nil || high != nil else {
      throw entry.error("has no number", hint: "give low, high or value")
    }
    if let low, let high, low > high { throw entry.error("is below the low end", "high") }
    if low == nil, key.hasPrefix(ArrBands.keyPrefix) {
      throw entry.error("has no low, where the segment begins")
    }
    return Benchmark(
      ownInsteadOf: row, value: value, low: low, high: high,
      origin: try entry.required("source", hint: "say where the number comes from"),
      reason: try entry.text("reason"), document: file)
  }

  private func exception(_ entry: CheckedObject) throws -> Settings.Exception {
    let rule = try entry.required("rule")
    try check(rule, in: entry, at: "rule")
    let scope: Settings.Exception.Scope
    switch (entry.members["subject"], entry.members["team"]) {
    case (_?, nil): scope = .subject(try entry.required("subject"))
    case (nil, _?): scope = .team(try entry.required("team"))
    case (nil, nil): throw entry.error("is for nobody", hint: "give the id of a subject or a team")
    case (_?, _?): throw entry.error("is for a subject and a team", hint: "make two of it")
    }
    let until = try entry.text("until").map { text in
      guard let day = Day(iso: text) else {
        throw entry.error(
          "is \"\(OrgError.clipped(text))\", not a date", "until", hint: "write it as YYYY-MM-DD")
      }
      return day
    }
    return Settings.Exception(
      rule: rule, scope: scope,
      reason: try entry.required("reason", hint: "say why, for those who come after"), until: until)
  }

  private func severity(_ entry: CheckedObject, _ key: String) throws -> RuleInfo.Severity? {
    let all: [RuleInfo.Severity] = [.advice, .warning, .critical]
    let name = try entry.choice(key, among: all.map(\.name))
    return all.first { $0.name == name }
  }

  private func check(_ rule: String, in object: CheckedObject, at key: String) throws {
    guard rules.contains(rule) else {
      throw object.error(
        "there is no rule \"\(OrgError.clipped(rule))\"", key,
        hint: hint(rule, rules, "orgkit explain"))
    }
  }

  private func hint(_ name: String, _ names: [String], _ command: String) -> String {
    nearest(to: name, among: names).map { "did you mean \($0)?" } ?? "\(command) lists them"
  }
}
