import OrgKit
import Testing

@testable import PluginHost

@Suite("Conformance")
struct ConformanceTests {
  @Test("The template conforms, and so does each shipped plugin")
  func template() throws {
    let folder = try Folder()
    for (name, file) in PluginTemplate.files(of: "declarative") {
      try folder.write(file.text, as: name)
    }
    let report = try Conformance.validate(folder.path)
    #expect(report.failed == 0 && report.plugin == "my-plugin")
    #expect(report.checks.allSatisfy { $0.outcome == .passed || $0.id == "models-sound" })
    #expect(try Conformance.test(folder.path).checks.count == 5)
  }

  @Test("A failed step is named with its fix, later ones are skipped")
  func steps() throws {
    let folder = try Folder()
    let path = try folder.write(Plugins.manifest(#""titel": "x""#))
    let report = try Conformance.validate(path)
    #expect(
      report.checks.map(\.id) == [
        "file-trusted", "schema-holds", "content-sound", "loads-with-includes",
      ])
    #expect(report.checks.map(\.outcome) == [.passed, .failed, .skipped, .skipped])
    #expect(report.checks[1].fix == "did you mean title?")
    #expect(report.plugin == nil)
    #expect(throws: OrgError.self) { try Conformance.test(path) }
  }

  @Test("Segments without an example, and examples that do not hold, fail")
  func examples() throws {
    let folder = try Folder()
    let path = try folder.write(
      Plugins.manifest(
        Plugins.scheme(#"{"when": "arr > 5", "segment": "a"}, {"segment": "b"}"#)
          + #", "examples": [{"account": {"arr": 1}, "segment": "a"}]"#))
    let failed = try Conformance.validate(path).checks.filter { $0.outcome == .failed }
    #expect(failed.map(\.id) == ["examples-cover", "examples-hold"])
    #expect(failed.first?.reason == "no example ends in acme:tiers b")
  }

  @Test("An empty plugin contributes nothing")
  func empty() throws {
    let folder = try Folder()
    let path = try folder.write(Plugins.manifest())
    #expect(
      try Conformance.validate(path).checks.filter { $0.outcome == .failed }.map(\.id) == [
        "contributes"
      ])
  }
}
