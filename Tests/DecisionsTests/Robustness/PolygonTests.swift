import Testing

@testable import Decisions

@Suite("Polygons of weights")
struct PolygonTests {
  @Test("All weights, and the third of them where the first is greatest")
  func thirds() {
    #expect(Polygon.simplex.area == 0.5)
    let first = Polygon.simplex.split([1, -1, 0]).above.split([1, 0, -1]).above
    #expect(abs(first.area - 0.5 / 3) < 1e-15)
  }

  @Test("A cut leaves nothing out, and one that misses leaves all on one side")
  func cuts() {
    let (above, below) = Polygon.simplex.split([0.3, -0.2, 0.1])
    #expect(abs(above.area + below.area - 0.5) < 1e-15)
    #expect(Polygon.simplex.split([1, 2, 3]).above.area == 0.5)
    #expect(Polygon.simplex.split([1, 2, 3]).below.area == 0)
  }
}
