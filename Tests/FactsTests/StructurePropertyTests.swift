import OrgKit
import Testing

@testable import Facts

/// `Structure` against a second implementation, at scale, and on real data.
struct StructurePropertyTests {
  @Test("Random tables come out as the slow way has them", arguments: 0..<400)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let rows = NaiveTree.randomRows(&random)
    let expected = NaiveTree(rows)
    let csv = ([Row.header] + rows.map(\.csv)).joined(separator: "\n")
    let structure = try Structure(Orgs.org(people: csv))
    let total = try structure.totalReports()

    #expect(structure.peopleCount == expected.present.count, "\(csv)")
    #expect(structure.isPresent.buffer.elementsEqual(expected.posts.map(\.isPresent)), "\(csv)")
    #expect(structure.vacancyCount == expected.present.count { $0.isVacant }, "\(csv)")
    #expect(structure.roots == expected.roots, "\(csv)")
    #expect(structure.selfReports == expected.selfReports, "\(csv)")
    #expect(structure.dangling.map(\.row) == expected.dangling, "\(csv)")
    #expect(structure.cycles == expected.cycles, "\(csv)")
    #expect(structure.maximumDepth == expected.posts.map(\.depth).max(), "\(csv)")
    #expect(structure.depth.buffer.map { Int($0) } == expected.posts.map(\.depth), "\(csv)")
    #expect(structure.span.buffer.map { Int($0) } == expected.posts.map(\.reports.count), "\(csv)")
    #expect(total.buffer.map { Int($0) } == expected.posts.map(\.everybodyBelow), "\(csv)")
    #expect(structure.managerCount == expected.spans.count, "\(csv)")
    #expect(structure.maximumSpan == expected.spans.last ?? 0, "\(csv)")
    #expect(structure.medianSpan == expected.median, "\(csv)")
    #expect(structure.bands == expected.bands, "\(csv)")
    let mean =
      expected.spans.isEmpty
      ? nil : Double(expected.spans.reduce(0, +)) / Double(expected.spans.count)
    #expect(structure.meanSpan == mean, "\(csv)")
  }

  @Test("A chain 100,000 deep is walked, whichever end comes first", arguments: [false, true])
  func chain(isUpsideDown: Bool) throws {
    let count = 100_000
    let lines = (0..<count).map { $0 == 0 ? "e0," : "e\($0),e\($0 - 1)" }
    let org = try Orgs.org(lines: isUpsideDown ? lines.reversed() : lines)
    let structure = try Structure(org)
    let top = isUpsideDown ? count - 1 : 0
    #expect(structure.roots == [top])
    #expect(structure.maximumDepth == count)
    #expect(structure.managerCount == count - 1)
    #expect(structure.maximumSpan == 1)
    #expect(structure.bands == [count - 1, 0, 0, 0, 0, 0])
    let total = try structure.totalReports()
    let everybodyElse = Int(total[top])
    #expect(everybodyElse == count - 1)
  }

  @Test("A circle of 200,000 is one circle, and nobody in it has a depth")
  func circle() throws {
    let count = 200_000
    let lines = (0..<count).map { "e\($0),e\(($0 + 1) % count)" }
    let structure = try Structure(Orgs.org(lines: lines))
    #expect(structure.cycles.count == 1)
    #expect(structure.cycles.first?.elementsEqual(0..<count) == true)
    #expect(structure.roots == [])
    #expect(structure.maximumDepth == 0)
    #expect(structure.managerCount == count)
  }

  /// The table "What a correct structure analysis says" of the folder's README.
  struct Figures: Sendable {
    let file: String
    let people: Int, managers: Int, roots: Int, depth: Int
    let mean: Double, median: Double
    let most: Int
    let bands: [Int]
  }

  static let figures = [
    Figures(
      file: "saas-people.csv", people: 272, managers: 57, roots: 1, depth: 6, mean: 4.7544,
      median: 4, most: 14, bands: [6, 14, 30, 5, 2, 0]),
    Figures(
      file: "manufacturer-people.csv", people: 290, managers: 47, roots: 1, depth: 5,
      mean: 6.1489, median: 5, most: 22, bands: [3, 7, 25, 10, 1, 1]),
  ]

  @Test(
    "Real organisations have the published figures",
    .enabled(if: SharedData.isThere, "the shared data folder is absent"), arguments: figures)
  func realData(expected: Figures) throws {
    let structure = try Structure(Orgs.org(people: SharedData.text(expected.file)))
    #expect(structure.peopleCount == expected.people)
    #expect(structure.managerCount == expected.managers)
    #expect(structure.roots.count == expected.roots)
    #expect(structure.maximumDepth == expected.depth)
    let mean = try #require(structure.meanSpan)
    #expect((mean * 10_000).rounded() / 10_000 == expected.mean)
    #expect(structure.medianSpan == expected.median)
    #expect(structure.maximumSpan == expected.most)
    #expect(structure.bands == expected.bands)
  }
}
