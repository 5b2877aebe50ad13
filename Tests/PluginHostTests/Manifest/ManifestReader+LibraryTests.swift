import OrgKit
import Testing

@testable import PluginHost

@Suite("ManifestReader+Library")
struct ManifestReaderLibraryTests {
  private func manifest(_ kind: String, _ members: String) -> String {
    Plugins.manifest(members).replacing("declarative", with: kind)
  }

  private func error(_ kind: String, _ members: String, allowed: Bool = true) -> OrgError? {
    do {
      _ = try Plugins.plugin(
        manifest(kind, members), beside: Libraries.mathematics,
        PluginPermissions(allowsBoundFunctions: allowed))
      return nil
    } catch { return error as? OrgError }
  }

  private func bound(_ function: String, _ segment: String = #""number": 1"#) -> String {
    #""library": {"path": "lib.so"}, "bound_schemes": [{"id": "b", "title": "B", "#
      + #""function": {\#(function)}, "segments": [{"segment": "x", \#(segment)}]}]"#
  }

  private let ilogb =
    #""symbol": "ilogb", "returns": "int32", "arguments": [{"type": "double", "field": "arr"}]"#

  @Test("A native plugin brings what its library says, ratios with their source")
  func native() throws {
    let plugin = try Plugins.plugin(
      manifest("native", #""library": {"path": "lib.so"}"#), beside: Libraries.acme)
    #expect(plugin.contributions.map(\.kind).filter { $0 == "rule" }.count == 4)
    guard case .segmentScheme(let scheme, let title, let ratios)? = plugin.contributions.first
    else {
      Issue.record("no scheme")
      return
    }
    #expect(scheme.id == "acme:bands" && title == "Scheme bands")
    #expect(ratios.map(\.key) == ["csm-ratio.acme:bands.large"])
    #expect(ratios.first?.low == 5 && ratios.first?.high == 10)
    #expect(ratios.first?.source.title == "Board paper" && ratios.first?.plugin == "acme")
  }

  @Test("A bound scheme is one that was allowed")
  func allowed() {
    #expect(error("bound", bound(ilogb)) == nil)
    let refused = error("bound", bound(ilogb), allowed: false)
    #expect(
      refused?.location.pointer == "/kind" && refused?.hint?.contains("--allow-bound") == true)
  }

  @Test("The library is below the manifest, and there")
  func library() {
    #expect(error("native", "")?.message.contains("lacks the key \"library\"") == true)
    for path in ["../lib.so", "/lib.so"] {
      #expect(
        error("native", #""library": {"path": "\#(path)"}"#)?.location.pointer == "/library/path")
    }
    #expect(
      error("declarative", #""library": {"path": "lib.so"}"#)?.location.pointer == "/library")
  }

  @Test("Mistakes in a signature point at themselves")
  func signatures() {
    let place = "/bound_schemes/0/function"
    func pointer(_ function: String, _ segment: String = #""number": 1"#) -> String? {
      error("bound", bound(function, segment))?.location.pointer
    }
    func taking(_ arguments: String, _ rest: String = "") -> String {
      #""symbol": "ilogb", "returns": "int32", "arguments": [\#(arguments)]\#(rest)"#
    }
    #expect(
      pointer(taking(#"{"type": "double[]", "field": "arr"}"#)) == "\(place)/arguments/0/type")
    #expect(
      pointer(taking(#"{"type": "double", "field": "industry"}"#)) == "\(place)/arguments/0/field")
    #expect(
      pointer(taking(#"{"type": "double", "field": "arrr"}"#)) == "\(place)/arguments/0/field")
    #expect(pointer(taking(#"{"type": "double"}"#)) == "\(place)/arguments/0")
    #expect(pointer(taking("", #", "batch": true"#)) == "\(place)/arguments")
    #expect(pointer(ilogb, #""text": "x""#) == "/bound_schemes/0/segments/0")
    #expect(error("native", bound(ilogb))?.location.pointer == "/bound_schemes")
  }
}
