import Testing

@testable import Decisions

@Suite("Sorting networks")
struct SortingNetworkTests {
  @Test("Every sequence of zeros and ones ends up sorted, so that any does", arguments: 0...13)
  func zeroOne(count: Int) {
    let network = sortingNetwork(count)
    for pattern in 0..<(1 << count) {
      var values = (0..<count).map { pattern >> $0 & 1 }
      for pair in network where values[pair.low] > values[pair.high] {
        values.swapAt(pair.low, pair.high)
      }
      #expect(values == values.sorted())
    }
  }

  @Test("Many values are sorted with far fewer pairs than all")
  func many() {
    var generator = Problems.Generator(state: 4)
    var values = (0..<199).map { _ in Int.random(in: 0..<1000, using: &generator) }
    let network = sortingNetwork(199)
    #expect(network.count < 199 * 198 / 4)
    for pair in network where values[pair.low] > values[pair.high] {
      values.swapAt(pair.low, pair.high)
    }
    #expect(values == values.sorted())
  }
}
