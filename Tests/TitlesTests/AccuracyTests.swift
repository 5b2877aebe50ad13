import Foundation
import OrgKit
import Testing

@testable import Titles

/// The bars that the project has set itself, on titles labelled by hand. Each prints its
/// table: figures, and the confusions that remain.
struct AccuracyTests {
  private func score(_ file: URL) throws -> Score {
    let score = Score(try Labelled(file), try reader())
    print(score.table(file.lastPathComponent))
    return score
  }

  @Test(
    "Titles labelled by others", arguments: ["titles-dev.csv", "titles-gtm-dev.csv"])
  func shared(name: String) throws {
    guard let file = Fixtures.shared(name) else {
      print("skipped: \(name) is not there")
      return
    }
    let score = try score(file)
    #expect(score.function.lenient >= 0.97)
    #expect(score.level.lenient >= 0.97)
    #expect(score.role.lenient >= 0.92)
  }

  @Test("Titles labelled before they were read", arguments: [Fixtures.heldOut, Fixtures.unseen])
  func own(file: URL) throws {
    let score = try score(file)
    #expect(score.function.lenient >= 0.93)
    #expect(score.level.lenient >= 0.93)
    #expect(score.role.lenient >= 0.85)
    #expect(score.segment.lenient >= 0.93)
  }
}
