import Testing

@testable import Decisions

@Suite("Drawing on two threads")
struct SampleJobTests {
  @Test("The counts are those of a single thread, whatever the number of draws")
  func threads() throws {
    var generator = Problems.Generator(state: 6)
    let (matrix, _) = Problems.random(&generator, options: 8, criteria: 12)
    let rows = (0..<8).map { row in (0..<12).map { matrix[row, $0] } }
    for knowledge in [WeightKnowledge(), WeightKnowledge(order: ["c3", "c1"])] {
      let decision = try Problems.decision(rows, knowledge: knowledge)
      for samples in [1, 255, 257, 20_001] {
        func counts(_ seed: UInt64) throws -> RankCounts {
          try SampleJob(
            PartialValues(decision), knowledge, decision.criteria.map(\.id), samples: samples,
            seed: seed
          ).run()
        }
        let job = try SampleJob(
          PartialValues(decision), knowledge, decision.criteria.map(\.id), samples: samples,
          seed: 9)
        let single = try job.count(every: 1, from: 0)
        let both = try counts(9)
        #expect(single.counts == both.counts && single.squares == both.squares)
        #expect(both.counts.reduce(0, +) == UInt64(8 * samples))
        if samples > 20_000 { #expect(try counts(10).counts != both.counts) }
      }
    }
  }
}
