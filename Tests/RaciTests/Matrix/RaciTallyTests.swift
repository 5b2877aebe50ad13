import OrgKit
import Testing

@testable import Raci

struct RaciTallyTests {
  @Test("Letters are counted by row and by column; a combined cell counts as each")
  func counts() throws {
    // The matrix of S3, counted by hand; its first cell is combined here.
    let matrix = try Charts.read(
      """
      Task,RevOps,Sales Leadership,Marketing Leadership,Sales Rep
      Defining MQL Criteria,A/R,C,R,I
      Building CRM Automation,R,I,C,I
      Data Integrity in CRM,A,C,C,R
      Lead Status Updates,I,A,I,X
      """)
    let tally = RaciTally(matrix)
    #expect(tally.roles.map(\.responsible) == [2, 0, 1, 1])
    #expect(tally.roles.map(\.accountable) == [2, 1, 0, 0])
    #expect(tally.roles.map(\.consulted) == [0, 2, 2, 0])
    #expect(tally.roles.map(\.informed) == [1, 1, 1, 2])
    #expect(tally.roles.map(\.assigned) == [4, 4, 4, 3])
    #expect(tally.tasks.map(\.accountable) == [1, 0, 1, 1])
    #expect(tally.tasks.map(\.letters) == [5, 4, 4, 3])
  }
}
