import OrgKit
import Testing

@testable import Recommendations

struct FactValueTests {
  @Test("Values have a kind, words, and a count where there is one")
  func all() {
    #expect(FactValue.number(1.5e6).text == "1,500,000")
    #expect(FactValue.flag(false).text == "false")
    #expect(FactValue.list([]).text == "none")
    #expect(FactValue.list(["a", "b"]).count == 2)
    #expect(FactValue.text("a").count == nil && FactValue.flag(true).count == nil)
    #expect(FactValue.text("a").kind == .text && FactValue.list([]).kind == .list)
  }
}
