import OrgKit
import Testing

@testable import PluginHost

@Suite("Paths of plugins")
struct PluginPathTests {
  @Test("A pin stands after the last mark")
  func pin() throws {
    let digits = String(repeating: "a1", count: 32)
    let path = try PluginPath("a#sha256=b/c.json#sha256=\(digits)")
    #expect(path == PluginPath(path: "a#sha256=b/c.json", pin: digits))
    #expect(try PluginPath("c.json") == PluginPath(path: "c.json", pin: nil))
  }

  @Test("A pin that is none is refused", arguments: ["", "12", String(repeating: "g", count: 64)])
  func wrong(pin: String) {
    #expect(throws: OrgError.self) { try PluginPath("c.json#sha256=\(pin)") }
  }

  @Test("Of a folder its plugin.json is meant")
  func folder() throws {
    let folder = try Folder()
    #expect(PluginPath(path: folder.path, pin: nil).file == "\(folder.path)/plugin.json")
    #expect(PluginPath(path: folder.path + "/", pin: nil).file == "\(folder.path)/plugin.json")
    #expect(PluginPath(path: "none.json", pin: nil).file == "none.json")
  }
}
