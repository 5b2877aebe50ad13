import Testing

@testable import OrgModel

struct RowOriginsTests {
  private typealias Origin = RowOrigins.Origin

  @Test("Rows are found on their lines, over gaps, files and rows without any")
  func lookup() throws {
    var origins = RowOrigins()
    #expect(origins.origin(ofRow: 0) == nil && origins.firstFile == nil)
    try origins.append(row: 0, file: -1, line: 0)
    let first = origins.begin(file: "a.csv")
    for (row, line) in [(1, 2), (2, 3), (3, 7), (4, 8)] {
      try origins.append(row: row, file: first, line: line)
    }
    let second = origins.begin(file: "b.json")
    for row in 5...6 { try origins.append(row: row, file: second, line: 0) }
    for row in 7...8 { try origins.append(row: row, file: -1, line: 0) }
    let expected: [Origin?] =
      [nil] + [2, 3, 7, 8].map { Origin(file: "a.csv", line: $0) }
      + [Origin(file: "b.json", line: 0), Origin(file: "b.json", line: 0), nil, nil]
    #expect((0..<9).map { origins.origin(ofRow: $0) } == expected)
    #expect(origins.firstFile == "a.csv")
  }

  @Test("What is cut off is forgotten, and goes on from there")
  func truncate() throws {
    var origins = RowOrigins()
    let file = origins.begin(file: "a.csv")
    try origins.append(row: 0, file: file, line: 2)
    try origins.append(row: 1, file: file, line: 9)
    origins.truncate(to: 1)
    try origins.append(row: 1, file: file, line: 3)
    try origins.append(row: 2, file: file, line: 9)
    #expect((0..<3).map { origins.origin(ofRow: $0)?.line } == [2, 3, 9])
    origins.truncate(to: 0)
    #expect(origins.origin(ofRow: 0) == nil)
  }

  @Test("Any sequence is what a list of all rows says", arguments: 0..<40)
  func property(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    var origins = RowOrigins()
    var naive: [Origin?] = []
    let files = ["a", "b", "c"]
    for name in files { _ = origins.begin(file: name) }
    var line = 1
    for row in 0..<200 {
      if Int.random(in: 0..<15, using: &random) == 0, row > 3 {
        // The last rows are taken back, as when a file turns out to be broken.
        let kept = naive.count - Int.random(in: 0...3, using: &random)
        origins.truncate(to: kept)
        naive.removeLast(naive.count - kept)
      }
      let file = Int.random(in: -1..<3, using: &random) / 2
      line += Int.random(in: 0..<5, using: &random) == 0 ? 3 : 1
      let own = file < 0 || Int.random(in: 0..<9, using: &random) == 0 ? 0 : line
      try origins.append(row: naive.count, file: file, line: own)
      naive.append(file < 0 ? nil : Origin(file: files[file], line: own))
    }
    #expect(naive.indices.map { origins.origin(ofRow: $0) } == naive)
  }
}
