import OrgKit
import Testing

@testable import PluginHost

@Suite("Compiling conditions")
struct ExpressionCompilerTests {
  private func compile(_ text: String) throws -> Expression {
    try ExpressionCompiler.compile(text, ExpressionFields())
  }

  @Test("Fields and facts are listed once each, in the order of appearance")
  func fields() throws {
    let found = try compile("industry = 'a' or arr > company.arr and arr < 5 * company.arr")
    #expect(found.fields == [.industry, .arr])
    #expect(found.facts == ["arr"])
  }

  @Test("A long chain needs few registers")
  func registers() throws {
    let chain = (1...200).map { "arr = \($0) * health" }.joined(separator: " or ")
    let found = try compile(chain)
    #expect(found.numberRegisters == 1)
    #expect(found.truthRegisters == 2)
  }

  @Test("Nesting is bounded", arguments: ["(", "not ", "-"])
  func depth(sign: String) throws {
    func text(_ depth: Int) -> String {
      let lead = String(repeating: sign, count: depth)
      let close = String(repeating: ")", count: sign == "(" ? depth : 0)
      return sign == "-" ? "arr > \(lead)1" : "\(lead)arr > 1\(close)"
    }
    _ = try compile(text(ExpressionCompiler.maximumDepth))
    for depth in [ExpressionCompiler.maximumDepth + 1, 4000] {
      #expect {
        _ = try compile(text(depth))
      } throws: { ($0 as? ExpressionError)?.reason.contains("nests deeper") == true }
    }
  }

  @Test("The number of operations is bounded")
  func steps() {
    let chain = (1...1500).map { _ in "arr>1" }.joined(separator: " or ")
    #expect {
      _ = try compile(chain)
    } throws: { ($0 as? ExpressionError)?.reason.contains("operations") == true }
  }

  @Test("A million bytes are refused at once")
  func million() {
    #expect(throws: ExpressionError.self) { try compile(String(repeating: "(", count: 1_000_000)) }
  }
}
