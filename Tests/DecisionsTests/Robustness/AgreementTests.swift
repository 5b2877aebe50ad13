import Testing

@testable import Decisions

@Suite("Kendall's tau")
struct AgreementTests {
  @Test("Same, opposite, and seven pairs of which 18 orders agree and 3 do not: 0.7143")
  func known() {
    #expect(kendallTau([1, 2, 3], [1, 2, 3]) == 1)
    #expect(kendallTau([1, 2, 3], [3, 2, 1]) == -1)
    let tau = kendallTau([4, 6, 5, 3, 7, 1, 2], [4, 5, 6, 1, 7, 2, 3])
    #expect(abs((tau ?? 0) - 15.0 / 21) < 1e-12)
  }

  @Test("Ties count in neither direction, and all ties say nothing")
  func ties() {
    // Pairs: (1,1)-(1,2) tied left; two agree. 2 / sqrt(2 * 3).
    #expect(abs((kendallTau([1, 1, 3], [1, 2, 3]) ?? 0) - 2 / 6.0.squareRoot()) < 1e-12)
    #expect(kendallTau([1, 1, 1], [1, 2, 3]) == nil)
    #expect(kendallTau([1], [1]) == nil)
  }
}
