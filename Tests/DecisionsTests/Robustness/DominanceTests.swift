import Testing

@testable import Decisions

@Suite("Dominance")
struct DominanceTests {
  private func found(_ rows: [[Cell]], _ directions: [Direction]) throws -> [Int?] {
    let decision = try Decision(
      criteria: directions.enumerated().map { Criterion("c\($0)", $1) },
      options: rows.indices.map { "o\($0)" }, cells: rows.flatMap { $0 })
    return dominators(decision, Ranking(rows.map { $0[0].value }))
  }

  @Test("At least as good in all and better in one; equal options do not dominate")
  func known() throws {
    let rows: [[Double]] = [[3, 5], [3, 4], [3, 4], [9, 1], [2, 9]]
    let cells = rows.map { $0.map { Cell($0) } }
    #expect(try found(cells, [.max, .max]) == [nil, 0, 0, nil, nil])
    #expect(try found(cells, [.max, .min]) == [3, 3, 3, nil, 3])
  }

  @Test("A range counts only where it cannot turn out otherwise")
  func ranges() throws {
    let sure: [[Cell]] = [[Cell(low: 4, high: 6), Cell(5)], [Cell(low: 1, high: 3), Cell(5)]]
    #expect(try found(sure, [.max, .max]) == [nil, 0])
    let open: [[Cell]] = [[Cell(low: 4, high: 6), Cell(5)], [Cell(low: 1, high: 5), Cell(5)]]
    #expect(try found(open, [.max, .max]) == [nil, nil])
  }
}
