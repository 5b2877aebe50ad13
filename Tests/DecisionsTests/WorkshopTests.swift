import Testing

@testable import Decisions

@Suite("Workshop scores")
struct WorkshopTests {
  private let workshop = Workshop(
    leaders: ["sales", "cs", "finance"], scale: 1...5,
    scores: [[5, 2, .nan], [4, .nan, .nan], [3, 4, .nan]])

  @Test("Mean and spread of 5, 4 and 3 are 4 and 1; of 2 and 4 they are 3 and root 2")
  func spread() {
    #expect(workshop.spreads[0] == Workshop.Spread([5, 4, 3]))
    #expect(workshop.spreads[0].mean == 4 && workshop.spreads[0].deviation == 1)
    #expect(workshop.spreads[0].low == 3 && workshop.spreads[0].high == 5)
    #expect(workshop.spreads[1].mean == 3 && workshop.spreads[1].count == 2)
    #expect(abs(workshop.spreads[1].deviation - 2.0.squareRoot()) < 1e-15)
    #expect(Workshop.Spread([2]).deviation.isNaN)
  }

  @Test("What nobody scored may be anything on the scale")
  func unknown() {
    #expect(workshop.cells == [Cell(4), Cell(3), Cell(low: 1, high: 5)])
    #expect(workshop.cells(ofLeader: 1).map(\.value) == [4, 3, 3])
  }
}
