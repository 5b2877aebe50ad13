import Testing

@testable import Raci

struct RaciCheckTests {
  @Test("A finding carries what its check is about")
  func finding() {
    let finding = SeveralAccountable.finding(task: 2, observed: 3, "three")
    #expect(finding.info.id == "several-accountable")
    #expect(finding.task == 2 && finding.role == nil)
    #expect(finding.observed == 3)
    #expect(finding.message == "three")
  }

  @Test("A check that needs the chart alone lacks nothing")
  func missing() throws {
    let context = try Charts.review("Task,RevOps\nMQL,A\n").context
    #expect(SeveralAccountable.missing(in: context).isEmpty)
  }
}
