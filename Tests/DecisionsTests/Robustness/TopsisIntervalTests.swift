import Testing

@testable import Decisions

@Suite("Weight intervals of TOPSIS")
struct TopsisIntervalTests {
  @Test("They agree with going through the weight in small steps")
  func steps() throws { try WeightIntervalsTests.compareWithSteps(.topsis, problems: 60) }
}
