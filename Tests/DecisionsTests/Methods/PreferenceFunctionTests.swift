import OrgModel
import Testing

@testable import Decisions

@Suite("Preference functions")
struct PreferenceFunctionTests {
  @Test("A difference that is none or negative is no preference")
  func none() {
    for function in [
      PreferenceFunction.usual, .linear(indifference: 0, preference: 1), .gaussian(spread: 1),
    ] {
      #expect(function(0) == 0 && function(-5) == 0)
    }
  }

  @Test("Usual is full, linear rises from q to p, Gaussian has its turn at s")
  func shapes() {
    #expect(PreferenceFunction.usual(1e-9) == 1)
    let linear = PreferenceFunction.linear(indifference: 1, preference: 3)
    #expect([0.5, 1, 2, 3, 9].map { linear($0) } == [0, 0, 0.5, 1, 1])
    let step = PreferenceFunction.linear(indifference: 2, preference: 2)
    #expect([2, 2.1].map { step($0) } == [0, 1])
    // 1 - exp(-1/2), a textbook value.
    #expect(abs(PreferenceFunction.gaussian(spread: 4)(4) - 0.393_469_340_287_367) < 1e-15)
  }

  @Test(
    "Thresholds that do not fit are refused",
    arguments: [
      PreferenceFunction.linear(indifference: 2, preference: 1),
      .linear(indifference: -1, preference: 1), .linear(indifference: 0, preference: 0),
      .linear(indifference: 0, preference: .infinity), .gaussian(spread: 0),
      .gaussian(spread: .nan),
    ])
  func refused(function: PreferenceFunction) {
    #expect(throws: OrgError.self) { try function.check("cost") }
  }
}
