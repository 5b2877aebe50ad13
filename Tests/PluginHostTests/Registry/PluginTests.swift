import OrgKit
import Testing

@testable import PluginHost

@Suite("Plugins")
struct PluginTests {
  @Test("Kinds have the names of the documents")
  func kinds() {
    #expect(PluginKind.builtIn.rawValue == "built-in")
    #expect(PluginKind.declarative.rawValue == "declarative")
  }
}
