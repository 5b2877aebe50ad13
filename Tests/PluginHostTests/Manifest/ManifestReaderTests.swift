import OrgKit
import Testing

@testable import PluginHost

@Suite("Manifests")
struct ManifestReaderTests {
  @Test("The smallest manifest brings nothing")
  func smallest() throws {
    let plugin = try Plugins.plugin(Plugins.manifest())
    #expect(plugin.id == "acme" && plugin.kind == .declarative && plugin.contributions.isEmpty)
    #expect(plugin.digest?.count == 64)
  }

  @Test(
    "Hostile and broken documents are errors with a message",
    arguments: [
      "", " ", "[]", "null", "1", "{", "{}", "\u{FEFF}", "{\"id\": \"acme\"", "\u{0}",
      String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
      Plugins.manifest(#""id": "again""#), Plugins.manifest(#""extra": 1"#),
      Plugins.manifest(id: "orgkit"), Plugins.manifest(id: ""), Plugins.manifest(id: "A B"),
      Plugins.manifest(id: String(repeating: "a", count: 33)),
      Plugins.manifest(id: #"a\u0016b"#), Plugins.manifest(id: "../x"),
      #"{"id": 5, "version": "1", "kind": "declarative", "title": "t"}"#,
      #"{"id": "a", "version": "1", "kind": "native", "title": "t"}"#,
      #"{"id": "a", "version": "", "kind": "declarative", "title": "t"}"#,
      #"{"id": "a", "version": "1", "kind": "declarative"}"#,
      Plugins.manifest(#""segment_schemes": {}"#), Plugins.manifest(#""segment_schemes": [5]"#),
      Plugins.manifest(#""segment_schemes": [{"id": "t", "title": "T", "cases": []}]"#),
      Plugins.manifest(#""sources": [{"id": "book"}]"#),
      Plugins.manifest(#""benchmarks_go": "first""#), Plugins.manifest(#""examples": [{}]"#),
      Plugins.manifest(#""includes": [{"path": "../x.json"}]"#),
      Plugins.manifest(#""includes": [{"path": "/etc/passwd"}]"#),
      Plugins.manifest(#""includes": [{"path": "x.json", "sha256": "12"}]"#),
      Plugins.manifest(Plugins.scheme(#"{"segment": "a", "ratio": {"low": 1e999}}"#)),
      Plugins.manifest(Plugins.scheme(#"{"segment": "a", "ratio": {"low": NaN}}"#)),
    ])
  func broken(manifest: String) throws {
    let folder = try Folder()
    let path = try folder.write(manifest)
    #expect {
      _ = try Plugins.registry([path])
    } throws: {
      guard let error = $0 as? OrgError else { return false }
      return error.code == .refused && !error.reason.isEmpty
        && error.location.file == path
    }
  }

  @Test("An id twice is told with both places")
  func twice() {
    let source = #"{"id": "b", "title": "T", "publisher": "P", "document": "d", "grade": "study"}"#
    let found = Plugins.error(Plugins.manifest("\"sources\": [\(source), \(source)]"))
    #expect(
      found?.message.hasSuffix("at /sources/1/id: is \"b\", which /sources/0 is already") == true)
  }

  @Test("A source of one's own or a built-in one can be cited, no other; grades are bounded")
  func citations() throws {
    func row(_ source: String, _ more: String = "") -> String {
      Plugins.manifest(
        Plugins.source + #", "benchmarks": [{"key": "acme.x", "low": 1, "unit": "u", "#
          + #""population": "p", "source": "\#(source)"\#(more)}]"#)
    }
    #expect(try Plugins.plugin(row("book")).contributions.count == 2)
    #expect(try Plugins.plugin(row("S1")).contributions.count == 2)
    #expect(Plugins.error(row("bok"))?.hint == "did you mean book?")
    #expect(Plugins.error(row("bok"))?.location.pointer == "/benchmarks/0/source")
    #expect(
      Plugins.error(row("book", #", "grade": "study""#))?.reason
        == "is better than the source's own grade, practice")
  }
}
