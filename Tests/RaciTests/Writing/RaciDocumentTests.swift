import OrgKit
import Testing

@testable import Raci

struct RaciDocumentTests {
  @Test("A chart as JSON, letters in the order of the roles")
  func document() throws {
    let matrix = try Charts.read("System,RevOps,Sales\nMQL,A,x?\n")
    #expect(
      try JSON.text(RaciDocument(matrix))
        == #"{"roles":["RevOps","Sales"],"task_header":"System","tasks":[{"assignments":["A","x?"],"task":"MQL"}]}"#
    )
  }
}
