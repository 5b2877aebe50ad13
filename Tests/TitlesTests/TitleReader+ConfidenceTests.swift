import Foundation
import OrgKit
import Testing

@testable import Titles

@Suite("Confidence")
struct TitleReaderConfidenceTests {
  @Test("What is doubtful is less sure than what is not")
  func order() throws {
    let reader = try reader()
    func sure(_ title: String) -> Double { reader.read(title).confidence }
    #expect(sure("Account Executive") > 0.9)
    #expect(sure("Accont Exective") < sure("Account Executive"))
    #expect(sure("Account Manager") < sure("Account Executive"))
    #expect(sure("Revenue Operations Manager") < sure("Manager, Revenue Operations"))
    #expect(sure("Analyst") < 0.5)
    #expect(sure("RVP East") < 0.5)
    #expect(sure("Xq") < 0.2)
    #expect(!reader.read("VP Sales").isUncertain)
  }

  @Test("Readings that are not uncertain are right more often than those that are less sure")
  func calibrated() throws {
    let labelled = try Labelled(Fixtures.heldOut)
    var bins: [(right: Int, count: Int, sum: Double)] = [(0, 0, 0), (0, 0, 0), (0, 0, 0)]
    for row in labelled.rows {
      let reading = try reader().read(row["title"]?.first ?? "")
      let bin = reading.confidence < 0.6 ? 0 : reading.confidence < 0.85 ? 1 : 2
      bins[bin].count += 1
      bins[bin].sum += reading.confidence
      if Score.isRight(reading, row) { bins[bin].right += 1 }
    }
    // A reading is right at least as often as it says.
    for bin in bins where bin.count > 0 {
      #expect(Double(bin.right) >= bin.sum - 1)
    }
  }
}
