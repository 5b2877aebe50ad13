import Testing

@testable import JSON

struct JSONErrorTests {
  @Test("Errors are the same if kind, reason and place are")
  func equality() {
    let error = JSONError(kind: .syntax, reason: "has a hole", line: 2, column: 3)
    #expect(error == JSONError(kind: .syntax, reason: "has a hole", line: 2, column: 3))
    #expect(error != JSONError(kind: .tooDeep, reason: "has a hole", line: 2, column: 3))
    #expect(error != JSONError(kind: .syntax, reason: "has a hole", line: 2, column: 4))
  }
}
