/// Pairs of places to compare and exchange, in order, so that any values end up sorted.
///
/// Batcher, K. E. (1968). Sorting networks and their applications. AFIPS Spring Joint
/// Computer Conference 32, 307-314: odd-even merge sort. O(n log^2 n) pairs.
func sortingNetwork(_ count: Int) -> [(low: Int, high: Int)] {
  var pairs: [(low: Int, high: Int)] = []
  var run = 1
  while run < count {
    var step = run
    while step >= 1 {
      for start in stride(from: step % run, to: count - step, by: 2 * step) {
        for place in start..<min(start + step, count - step)
        where place / (2 * run) == (place + step) / (2 * run) {
          pairs.append((place, place + step))
        }
      }
      step /= 2
    }
    run *= 2
  }
  return pairs
}
