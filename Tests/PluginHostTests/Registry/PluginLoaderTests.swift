import Foundation
import OrgKit
import Testing

@testable import PluginHost

@Suite("Loading")
struct PluginLoaderTests {
  private func error(_ paths: [String]) -> OrgError? {
    do {
      _ = try Plugins.registry(paths)
      return nil
    } catch { return error as? OrgError }
  }

  @Test("Two of one id are refused, naming both; the same file twice is one plugin")
  func conflicts() throws {
    let folder = try Folder()
    let (a, b) = (
      try folder.write(Plugins.manifest(), as: "a.json"),
      try folder.write(Plugins.manifest(), as: "b.json")
    )
    #expect(error([a, b])?.message == "\(b): is the plugin \"acme\", which \(a) is too")
    #expect(try Plugins.registry([a, a, "\(folder.path)/./a.json"]).plugins.count == 2)
  }

  @Test("Includes follow their manifest, with pins; circles are named")
  func includes() throws {
    let folder = try Folder()
    let leaf = try folder.write(Plugins.manifest(id: "leaf"), as: "sub/leaf.json")
    let digest = try TrustedFile(leaf).digest.hex
    let top = try folder.write(
      Plugins.manifest(
        #""includes": [{"path": "sub/leaf.json", "sha256": "\#(digest)"}]"#, id: "top"),
      as: "top.json")
    #expect(try Plugins.registry([top]).plugins.map(\.id) == ["orgkit", "top", "leaf"])
    #expect(try Plugins.registry([top, leaf]).plugins.map(\.id) == ["orgkit", "top", "leaf"])
    try folder.write(
      Plugins.manifest(#""description": "changed""#, id: "leaf"), as: "sub/leaf.json")
    #expect(error([top])?.reason.contains("not the pinned") == true)

    try folder.write(Plugins.manifest(#""includes": [{"path": "b.json"}]"#, id: "a"), as: "a.json")
    try folder.write(Plugins.manifest(#""includes": [{"path": "a.json"}]"#, id: "b"), as: "b.json")
    #expect(error(["\(folder.path)/a.json"])?.reason.contains("includes itself") == true)
    let own = try folder.write(
      Plugins.manifest(#""includes": [{"path": "c.json"}]"#, id: "c"), as: "c.json")
    #expect(error([own])?.reason.contains("includes itself") == true)
  }

  @Test("There are at most so many plugins")
  func many() throws {
    let folder = try Folder()
    let paths = try (0...PluginRegistry.maximumPlugins).map {
      try folder.write(Plugins.manifest(id: "p\($0)"), as: "p\($0).json")
    }
    #expect(error(paths)?.reason.contains("one too many") == true)
    #expect(error(Array(paths.dropLast())) == nil)
  }

  @Test("Words that two plugins give different meanings are refused")
  func words() throws {
    let folder = try Folder()
    let paths = try ["sales", "marketing"].map { value in
      try folder.write(
        Plugins.manifest(
          #""titles": [{"kind": "noun", "phrase": "patient pal", "value": "\#(value)"}]"#,
          id: value),
        as: "\(value).json")
    }
    #expect(error(paths)?.reason.contains("\"patient pal\" means marketing") == true)
  }
}
