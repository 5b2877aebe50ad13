import Testing

@testable import Decisions

@Suite("Volumes of polytopes")
struct PolytopeVolumeTests {
  private func simplex(_ dimensions: Int) -> [HalfSpace] {
    (0..<dimensions).map { axis in
      HalfSpace((0..<dimensions).map { $0 == axis ? -1 : 0 }, atMost: 0)
    } + [HalfSpace([Double](repeating: 1, count: dimensions), atMost: 1)]
  }

  @Test("The simplex has 1 / n!", arguments: [(1, 1.0), (2, 2), (3, 6), (4, 24), (5, 120)])
  func simplices(dimensions: Int, factorial: Double) {
    #expect(abs(volume(simplex(dimensions)) - 1 / factorial) < 1e-15)
  }

  @Test("A box away from the origin, with sides there twice and sides that touch nothing")
  func box() {
    let sides = [
      HalfSpace([1, 0, 0], atMost: 3), HalfSpace([-1, 0, 0], atMost: -1),
      HalfSpace([0, 2, 0], atMost: 4), HalfSpace([0, -1, 0], atMost: 1),
      HalfSpace([0, 0, 1], atMost: 6), HalfSpace([0, 0, -1], atMost: -5),
      HalfSpace([0, 0, 2], atMost: 12), HalfSpace([1, 1, 1], atMost: 100),
    ]
    // 2 x 3 x 1.
    #expect(abs(volume(sides) - 6) < 1e-12)
  }

  @Test("Half-spaces that have nothing in common have no volume")
  func empty() {
    #expect(volume(simplex(2) + [HalfSpace([1, 1], atMost: -1)]) == 0)
    #expect(volume([HalfSpace([1], atMost: 1), HalfSpace([-1], atMost: -2)]) == 0)
    #expect(volume(simplex(3) + [HalfSpace([0, 0, 0], atMost: -1)]) == 0)
  }
}
