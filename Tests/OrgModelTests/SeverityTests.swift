import OrgModel
import Testing

struct SeverityTests {
  @Test("From advice to critical, with the numbers of the C interface")
  func order() {
    #expect(Severity.allCases.sorted() == [.advice, .warning, .critical])
    #expect(Severity.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(Severity.allCases.map(\.name) == ["advice", "warning", "critical"])
  }
}
