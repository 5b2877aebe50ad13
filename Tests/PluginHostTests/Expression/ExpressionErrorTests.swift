import Testing

@testable import PluginHost

@Suite("Errors in expressions")
struct ExpressionErrorTests {
  @Test("A caret stands below the character, which counts letters and not bytes")
  func caret() {
    let text = "industry = 'Öl' an arr > 1"
    let error = ExpressionError(offset: 17, reason: "is wrong", advice: "did you mean and?")
      .located(in: text, file: "a.json", pointer: "/x")
    #expect(error.location.character == 17)
    #expect(error.message == "a.json, at /x, character 17: is wrong")
    #expect(error.hint == "\(text)\n\(String(repeating: " ", count: 16))^ did you mean and?")
  }

  @Test("Of a long text a part is shown, line ends as blanks")
  func part() {
    let text = String(repeating: "a\n", count: 100)
    let error = ExpressionError(offset: 100, reason: "").located(in: text, file: nil, pointer: "")
    let lines = error.hint?.split(separator: "\n") ?? []
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("...") == true && lines.first?.hasSuffix("...") == true)
    #expect(lines.last?.count == 34)
    let end = ExpressionError(offset: 200, reason: "").located(in: text, file: nil, pointer: "")
    #expect(end.location.character == 201)
  }
}
