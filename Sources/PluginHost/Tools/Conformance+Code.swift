import Catalog
import Facts
import Ingest
import OrgModel

extension Conformance {
  /// What is asked of code beyond its examples: to live with whatever accounts and
  /// organisations hold. Every call runs in a child process.
  static func checkCode(_ plugin: Plugin, catalog: Catalog, _ report: inout PluginReport) throws {
    guard plugin.kind == .native || plugin.kind == .bound else { return }
    let schemes = plugin.contributions.compactMap(\.scheme)
    guard !schemes.isEmpty else {
      report.add("survives-odd-accounts", .skipped, "has no segment scheme")
      report.add("answers-alike", .skipped, "has no segment scheme")
      return try checkRules(plugin, catalog, &report)
    }
    let survives = try attempt(
      "survives-odd-accounts", "\(OddAccounts.count) odd accounts get a segment or none",
      fix: "test for NaN, for the code -1 and for columns and texts that are NULL", &report
    ) {
      for scheme in schemes {
        let orgs = try [
          OddAccounts.mixed(), OddAccounts.mixed(scheme.requiredFields), OddAccounts.blank(),
          OrgBuilder().seal(),
        ]
        for org in orgs { _ = try codes(scheme, org) }
      }
      return nil
    }
    if survives {
      _ = try attempt(
        "answers-alike", "accounts get the same segments twice, whole and in halves",
        fix: "keep nothing between calls, and write a code for every row", &report
      ) {
        for scheme in schemes {
          let org = try OddAccounts.mixed()
          let (first, half) = (try codes(scheme, org), OddAccounts.count / 2)
          let halves =
            try codes(scheme, org, 0..<half) + codes(scheme, org, half..<OddAccounts.count)
          guard try codes(scheme, org) == first, halves == first else {
            return "\(scheme.id) does not give the same accounts the same segments"
          }
        }
        return nil
      }
    } else {
      report.add("answers-alike", .skipped, "an earlier check failed")
    }
    try checkRules(plugin, catalog, &report)
  }

  private static func checkRules(
    _ plugin: Plugin, _ catalog: Catalog, _ report: inout PluginReport
  ) throws {
    let rules = plugin.contributions.compactMap { contribution in
      if case .rule(let rule) = contribution { rule } else { nil }
    }
    guard !rules.isEmpty else {
      report.add("rules-answer", .skipped, "has no rule")
      return
    }
    _ = try attempt(
      "rules-answer", "every rule answers for the sample company and for an empty one",
      fix: "expect tables without rows, and columns and texts that are NULL", &report
    ) {
      for org in [try sample(catalog), try OrgBuilder().seal()] {
        let facts = try Facts(org, catalog: catalog, scheme: ArrBands(catalog))
        for rule in rules { _ = try rule.outcomes(facts) }
      }
      return nil
    }
  }

  /// Adds the check: it fails for the reason that `body` returns, or that is thrown.
  private static func attempt(
    _ id: String, _ reason: String, fix: String, _ report: inout PluginReport,
    _ body: () throws -> String?
  ) throws -> Bool {
    let problem: String?
    do {
      problem = try body()
    } catch let error as OrgError where error.code != .outOfMemory {
      problem = error.message
    }
    report.add(
      id, problem == nil ? .passed : .failed, problem ?? reason, fix: problem == nil ? nil : fix)
    return problem == nil
  }

  private static func codes(
    _ scheme: any SegmentScheme, _ org: Org, _ rows: Range<Int>? = nil
  ) throws -> [Int16] {
    let rows = rows ?? 0..<org.accounts.count
    let codes = try Column<Int16>(repeating: -1, count: rows.count)
    try scheme.classify(AccountBatch(org, rows: rows), into: codes.mutableBuffer)
    return Array(codes.buffer)
  }

  private static func sample(_ catalog: Catalog) throws -> Org {
    let reader = OrgReader(catalog)
    let builder = OrgBuilder()
    for (name, file) in Sample.all {
      let options = ReadOptions(file: name)
      switch name {
      case "people.csv": try reader.readCSV(.people, file.bytes, options, into: builder)
      case "accounts.csv": try reader.readCSV(.accounts, file.bytes, options, into: builder)
      default: try reader.readJSON(.company, file.bytes, options, into: builder)
      }
    }
    return try builder.seal()
  }
}
