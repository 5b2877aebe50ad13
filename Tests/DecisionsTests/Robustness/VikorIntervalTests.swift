import Testing

@testable import Decisions

@Suite("Weight intervals of VIKOR")
struct VikorIntervalTests {
  @Test("They agree with going through the weight in small steps")
  func steps() throws { try WeightIntervalsTests.compareWithSteps(.vikor, problems: 60) }
}
