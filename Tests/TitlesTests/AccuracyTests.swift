import Foundation
import OrgKit
import Testing

@testable import Titles

/// The bars that the project has set itself, on titles labelled by hand.
struct AccuracyTests {
  @Test(
    "Titles labelled by others", arguments: ["titles-dev.csv", "titles-gtm-dev.csv"])
  func shared(name: String) throws {
    guard let file = Fixtures.shared(name) else {
      print("skipped: \(name) is not there")
      return
    }
    let score = Score(try Labelled(file), try reader())
    #expect(score.function >= 0.97)
    #expect(score.level >= 0.97)
    #expect(score.role >= 0.92)
  }

  @Test("Titles labelled before the reader was written")
  func heldOut() throws {
    let score = Score(try Labelled(Fixtures.heldOut), try reader())
    #expect(score.function >= 0.93)
    #expect(score.level >= 0.93)
    #expect(score.role >= 0.85)
    #expect(score.segment >= 0.93)
  }
}
