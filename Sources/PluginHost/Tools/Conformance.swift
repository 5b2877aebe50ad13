import Catalog
import OrgModel

/// What anybody can hold a plugin of theirs against before others load it.
public enum Conformance {
  /// Checks the plugin at `path` one step after the other; what cannot be checked
  /// because an earlier step failed is skipped. Errors: `.refused` where plugins are
  /// switched off, `.outOfMemory`.
  public static func validate(_ path: String) throws -> PluginReport {
    try report(path) { plugin, report in
      report.add(
        "contributes", plugin.contributions.isEmpty ? .failed : .passed,
        "brings \(plugin.contributions.count) contributions",
        fix: plugin.contributions.isEmpty ? "add a contribution: orgkit schema plugin" : nil)
      try checkCode(plugin, catalog: try Catalog(), &report)
      try models(plugin, &report)
      covers(plugin, &report)
      let run = try ExampleRun(plugin)
      var own = PluginReport(file: report.file)
      run.report(to: &own)
      guard !own.checks.isEmpty else {
        report.add("examples-hold", .skipped, "has no examples")
        report.add("batches-independent", .skipped, "has no examples")
        return
      }
      report.add(
        "examples-hold", own.failed == 0 ? .passed : .failed,
        "\(own.checks.count - own.failed) of \(own.checks.count) examples hold",
        fix: own.failed == 0 ? nil : "orgkit plugin test says which do not")
      let isIndependent = own.failed == 0 ? try run.isIndependentOfBatches() : true
      report.add(
        "batches-independent",
        own.failed > 0 ? .skipped : isIndependent ? .passed : .failed,
        "accounts get the same segments together as one by one",
        fix: isIndependent ? nil : "keep nothing from one account to the next")
    }
  }

  /// Runs the plugin's own examples. Errors: as `validate`, and `.refused` for a plugin
  /// that cannot be loaded.
  public static func test(_ path: String) throws -> PluginReport {
    let report = try report(path) { plugin, report in
      report = PluginReport(file: report.file)
      report.name(plugin)
      try ExampleRun(plugin).report(to: &report)
    }
    if report.plugin == nil, let failed = report.checks.first(where: { $0.outcome == .failed }) {
      throw OrgError(.refused, failed.reason, hint: failed.fix)
    }
    return report
  }

  /// Whoever checks a plugin allows it what it asks for, but never in this process.
  private static let permissions = PluginPermissions(allowsBoundFunctions: true, isolates: true)

  private static func report(
    _ text: String, _ then: (Plugin, inout PluginReport) throws -> Void
  ) throws -> PluginReport {
    var report = PluginReport(file: text)
    guard !PluginSearch.isSwitchedOff else {
      throw OrgError(
        .refused, "is not looked at: ORGKIT_PLUGINS=off switches plugins off",
        at: .init(file: text), hint: "unset ORGKIT_PLUGINS")
    }
    let catalog = try Catalog()
    let steps = ["file-trusted", "schema-holds", "content-sound", "loads-with-includes"]
    var done = 0
    do {
      let path = try PluginPath(text)
      let file = try TrustedFile(
        path.file, pin: path.pin,
        limit: path.isLibrary ? SharedLibrary.maximumBytes : TrustedFile.maximumBytes)
      report.add(steps[0], .passed, "SHA-256 \(file.digest.hex)")
      done = 1
      let plugin: Plugin
      if path.isLibrary {
        let library = try SharedLibrary(file, LibraryLimits(isIsolated: true))
        report.add(steps[1], .passed, "is a shared library of this machine")
        done = 2
        plugin = Plugin(native: try NativeLibrary(library))
      } else {
        let reader = try ManifestReader(file, catalog: catalog, permissions)
        report.add(steps[1], .passed, "is as orgkit schema plugin says")
        done = 2
        plugin = try reader.plugin(file.digest)
      }
      report.add(steps[2], .passed, "is \(plugin.id) \(plugin.version), \(plugin.kind.rawValue)")
      done = 3
      let all = try PluginLoader(catalog, permissions).load([path])
      report.add(steps[3], .passed, "loads with \(all.count - 1) included")
      report.name(plugin)
      done = 4
      try then(plugin, &report)
    } catch let error as OrgError where error.code != .outOfMemory && done < steps.count {
      report.add(steps[done], .failed, error.message, fix: error.hint)
      for step in steps.dropFirst(done + 1) {
        report.add(step, .skipped, "an earlier check failed")
      }
    }
    return report
  }

  /// Whether every decision model is one.
  private static func models(_ plugin: Plugin, _ report: inout PluginReport) throws {
    let catalog = try Catalog(adding: [CatalogAddition(plugin.contributions)])
    var count = 0
    do {
      for case .decisionModel(let model) in plugin.contributions {
        _ = try model.model(catalog)
        count += 1
      }
      report.add(
        "models-sound", count == 0 ? .skipped : .passed,
        count == 0 ? "has no decision model" : "has \(count) decision models")
    } catch let error as OrgError where error.code == .refused {
      report.add("models-sound", .failed, error.message, fix: error.hint)
    }
  }

  /// Whether every segment of every scheme has an example.
  private static func covers(_ plugin: Plugin, _ report: inout PluginReport) {
    let schemes = plugin.contributions.compactMap(\.scheme)
    guard !schemes.isEmpty else {
      report.add("examples-cover", .skipped, "has no segment scheme")
      return
    }
    let missing = schemes.flatMap { scheme in
      scheme.segments.map(\.id).filter { segment in
        !plugin.examples.contains { $0.scheme == scheme.id && $0.segment == segment }
      }.map { "\(scheme.id) \($0)" }
    }
    report.add(
      "examples-cover", missing.isEmpty ? .passed : .failed,
      missing.isEmpty
        ? "every segment has an example" : "no example ends in \(missing.joined(separator: ", "))",
      fix: missing.isEmpty ? nil : "add to \"examples\" an account for each")
  }
}
