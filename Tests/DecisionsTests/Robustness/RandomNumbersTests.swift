import Testing

@testable import Decisions

@Suite("Random numbers")
struct RandomNumbersTests {
  @Test("The same seed and block give the same numbers, another block others")
  func streams() {
    var one = RandomNumbers(seed: 7, block: 3), same = RandomNumbers(seed: 7, block: 3)
    var other = RandomNumbers(seed: 7, block: 4)
    for _ in 0..<10 {
      let numbers = one.next()
      #expect(numbers == same.next() && numbers != other.next())
    }
  }

  @Test("They lie from 0 to below 1, with mean 1/2 and variance 1/12, lane by lane")
  func moments() {
    var random = RandomNumbers(seed: 1, block: 0)
    var sum = SIMD4<Double>(), squares = SIMD4<Double>()
    let count = 100_000.0
    for _ in 0..<Int(count) {
      let numbers = random.next()
      for lane in 0..<4 { #expect((0..<1).contains(numbers[lane])) }
      sum += numbers
      squares += numbers * numbers
    }
    for lane in 0..<4 {
      let mean = sum[lane] / count
      // Five standard errors of each.
      #expect(abs(mean - 0.5) < 5 * 0.2887 / count.squareRoot())
      #expect(abs(squares[lane] / count - mean * mean - 1.0 / 12) < 0.0015)
    }
  }
}
