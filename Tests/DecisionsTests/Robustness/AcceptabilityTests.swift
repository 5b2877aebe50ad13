import OrgModel
import Testing

@testable import Decisions

@Suite("Acceptability")
struct AcceptabilityTests {
  @Test("Draws agree with volumes to five standard errors")
  func draws() throws {
    var generator = Problems.Generator(state: 31)
    for (options, criteria) in [(4, 2), (5, 3), (6, 4), (4, 5)] {
      let (matrix, _) = Problems.random(&generator, options: options, criteria: criteria)
      let rows = (0..<options).map { row in (0..<criteria).map { matrix[row, $0] } }
      for order in [[], ["c2", "c1"]] {
        let knowledge = WeightKnowledge(order: order)
        let decision = try Problems.decision(rows, knowledge: knowledge)
        let values = PartialValues(decision)
        let exact = try #require(exactAcceptability(values, decision))
        let job = try SampleJob(
          values, knowledge, decision.criteria.map(\.id), samples: 100_000, seed: 3)
        let counts = try job.run()
        let errors = counts.standardErrors(of: 100_000)
        for (option, shares) in counts.shares(of: 100_000).enumerated() {
          #expect(abs(shares[0] - exact[option][0]) <= 5 * errors[option] + 1e-4)
          for rank in shares.indices { #expect(abs(shares[rank] - exact[option][rank]) < 0.012) }
        }
      }
    }
  }

  @Test("Small decisions are exact, larger ones drawn, and the scale is worst to best")
  func kinds() throws {
    let small = try Problems.decision([[1, 2], [2, 1]])
    let exact = try Acceptability(small, Problems.settings(samples: 5))
    #expect(exact.isExact && exact.samples == 0 && exact.standardErrors == [0, 0])
    var generator = Problems.Generator(state: 2)
    let (matrix, _) = Problems.random(&generator, options: 8, criteria: 12)
    let rows = (0..<8).map { row in (0..<12).map { matrix[row, $0] } }
    let large = try Acceptability(try Problems.decision(rows), Problems.settings(samples: 1000))
    #expect(!large.isExact && large.samples == 1000)
    for shares in large.ranks { #expect(abs(shares.reduce(0.0, +) - 1) < 1e-12) }
  }

  @Test("Values known as a range are drawn in it: uniform against a constant, by hand")
  func ranges() throws {
    // One criterion: x between 0 and 1 against 0.25, with 0 and 1 as the ends of the scale.
    let decision = try Decision(
      criteria: [Criterion("a")], options: ["x", "y"],
      cells: [Cell(low: 0, high: 1), Cell(0.25)])
    let found = try Acceptability(decision, Problems.settings(samples: 200_000))
    #expect(abs(found.first[0] - 0.75) < 5 * found.standardErrors[0])
  }

  @Test("Of many options only the first rank is counted")
  func many() throws {
    var rows: [[Double]] = []
    for option in 0..<100 {
      let numbers = [option % 10, option / 10, option * 7 % 13, 1]
      rows.append(numbers.map { Double($0) })
    }
    let found = try Acceptability(try Problems.decision(rows), Problems.settings(samples: 1000))
    #expect(found.ranks.allSatisfy { $0.count == 1 })
    #expect(found.first.reduce(0, +) >= 1 - 1e-12)
  }

  @Test("More draws than the limits allow are refused, and so are none")
  func limits() throws {
    let rows = (0..<8).map { row -> [Double] in
      (0..<12).map { column in Double((row * 5 + column * 3) % 7) }
    }
    let decision = try Problems.decision(rows)
    let error = #expect(throws: OrgError.self) {
      try Acceptability(decision, Problems.settings(samples: 1_000_000_000))
    }
    #expect(error?.code == .limit)
    #expect(throws: OrgError.self) {
      try Acceptability(decision, Problems.settings(samples: -1))
    }
  }
}
