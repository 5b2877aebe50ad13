import Testing

@testable import Decisions

@Suite("Blocks of draws")
struct SampleBlockTests {
  @Test("Options that are alike tie in every draw; the one below all is always last")
  func ties() throws {
    let rows: [[Double]] = [
      [3, 9, 1, 4, 5, 2], [3, 9, 1, 4, 5, 2], [0, 0, 0, 0, 0, 0], [9, 1, 5, 5, 1, 9],
    ]
    let decision = try Problems.decision(rows)
    let job = try SampleJob(
      PartialValues(decision), WeightKnowledge(), decision.criteria.map(\.id), samples: 1000,
      seed: 1)
    let shares = try job.run().shares(of: 1000)
    #expect(shares[0] == shares[1])
    #expect(shares[2] == [0, 0, 0, 1])
    #expect(abs(shares[0][0] + shares[3][0] - 1) < 1e-12)
  }
}
