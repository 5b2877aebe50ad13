import Foundation
import OrgKit
import Testing

@testable import PluginHost

// One test, since the environment is one.
@Suite("Where plugins are looked for", .serialized)
struct PluginSearchTests {
  @Test("Each place is a switch of its own; off keeps all out; the working directory is none")
  func places() throws {
    let folder = try Folder()
    try folder.write("{}", as: "shared/b.json")
    try folder.write("{}", as: "shared/a/plugin.json")
    try folder.write("{}", as: "shared/.hidden.json")
    try folder.write("{}", as: "shared/note.txt")
    try folder.write("{}", as: "data/orgkit/plugins/own.json")
    defer {
      for name in ["ORGKIT_PLUGIN_PATH", "XDG_DATA_HOME", "ORGKIT_PLUGINS"] { unsetenv(name) }
    }
    setenv("ORGKIT_PLUGIN_PATH", "\(folder.path)/shared:\(folder.path)/none", 1)
    setenv("XDG_DATA_HOME", "\(folder.path)/data", 1)
    #expect(try PluginSearch([]).manifests() == [])
    #expect(
      try PluginSearch.environment.manifests().map(\.path)
        == ["\(folder.path)/shared/a/plugin.json", "\(folder.path)/shared/b.json"])
    #expect(
      try PluginSearch.user.manifests().map(\.path)
        == ["\(folder.path)/data/orgkit/plugins/own.json"])
    #expect(try PluginSearch([.user, .environment]).manifests().count == 3)
    for wrong in [".", "", "plugins", "/tmp:", "a:/tmp"] {
      setenv("ORGKIT_PLUGIN_PATH", wrong, 1)
      guard !wrong.isEmpty else { continue }
      #expect(throws: OrgError.self, "\(wrong)") { try PluginSearch.environment.manifests() }
    }
    chmod("\(folder.path)/shared", 0o777)
    setenv("ORGKIT_PLUGIN_PATH", "\(folder.path)/shared", 1)
    #expect(throws: OrgError.self) { try PluginSearch.environment.manifests() }

    #expect(!PluginSearch.isSwitchedOff)
    setenv("ORGKIT_PLUGINS", "off", 1)
    #expect(PluginSearch.isSwitchedOff)
  }
}
