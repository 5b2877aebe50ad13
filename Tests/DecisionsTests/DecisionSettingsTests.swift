import Testing

@testable import Decisions

@Suite("Settings")
struct DecisionSettingsTests {
  @Test("The defaults")
  func defaults() {
    let settings = DecisionSettings(scale: Problems.scale)
    #expect(settings.method == .weightedSum && settings.weights == nil)
    #expect(settings.normalization == nil && settings.samples == nil && settings.seed == 1)
    #expect(!settings.acceptsInconsistency)
  }
}
