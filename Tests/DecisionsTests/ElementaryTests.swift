import Glibc
import Testing

@testable import Decisions

@Suite("Logarithm and exponential")
struct ElementaryTests {
  @Test("They agree with the C library to a few units in the last place")
  func library() {
    var generator = Problems.Generator(state: 1)
    for _ in 0..<20_000 {
      let x = Double.random(in: -700...700, using: &generator)
      #expect(abs(Elementary.exp(x) / Glibc.exp(x) - 1) < 1e-15)
      let y = Glibc.exp(x)
      #expect(abs(Elementary.log(y) - Glibc.log(y)) <= 4e-16 * max(1, abs(x)))
    }
  }

  @Test("Values known by heart, and ends")
  func known() {
    #expect(Elementary.log(1) == 0 && Elementary.exp(0) == 1)
    #expect(Elementary.log(0) == -.infinity && Elementary.log(-1).isNaN)
    #expect(Elementary.exp(-.infinity) == 0 && Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.power(0, 0) == 1 && Elementary.power(0, 2) == 0)
    #expect(abs(Elementary.power(2, 0.5) - 2.0.squareRoot()) < 1e-15)
    #expect(Elementary.power(7, 1) == 7)
    #expect(abs(Elementary.log(5e-324) - Glibc.log(5e-324)) < 1e-12)
  }
}
