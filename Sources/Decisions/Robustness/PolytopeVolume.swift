/// A half-space: coefficients times coordinates is at most a limit.
struct HalfSpace {
  var coefficients: [Double]
  var limit: Double

  init(_ coefficients: [Double], atMost limit: Double) {
    self.coefficients = coefficients
    self.limit = limit
  }

  /// Where `weights`, which sum to 1, times coefficients is at least `least`; coordinates
  /// are all weights but the last.
  init(weights: [Double], atLeast least: Double) {
    let last = weights[weights.count - 1]
    coefficients = weights.dropLast().map { last - $0 }
    limit = last - least
  }
}

/// The volume of the bounded polytope that half-spaces have in common, by Lasserre's
/// recursion: a polytope is the sum of pyramids over its facets, whose volumes are those of
/// polytopes with one dimension less. One level for each dimension.
///
/// Lasserre, J. B. (1983). An analytical expression and an algorithm for the volume of a
/// convex polyhedron in R^n. Journal of Optimization Theory and Applications 39(3), 363-377.
func volume(_ spaces: [HalfSpace]) -> Double {
  guard let normal = normalized(spaces), let dimensions = normal.first?.coefficients.count else {
    return 0
  }
  if dimensions == 1 {
    var (low, high) = (-Double.infinity, Double.infinity)
    for space in normal {
      if space.coefficients[0] > 0 {
        high = min(high, space.limit)
      } else {
        low = max(low, -space.limit)
      }
    }
    return max(0, high - low)
  }
  var sum = 0.0
  for (index, facet) in normal.enumerated() where facet.limit != 0 {
    // The facet's equation gives the coordinate with the greatest coefficient.
    let magnitudes = facet.coefficients.map { abs($0) }
    guard let greatest = magnitudes.max(), let axis = magnitudes.firstIndex(of: greatest) else {
      continue
    }
    var others: [HalfSpace] = []
    others.reserveCapacity(normal.count - 1)
    for (other, space) in normal.enumerated() where other != index {
      let factor = space.coefficients[axis] / facet.coefficients[axis]
      var reduced: [Double] = []
      reduced.reserveCapacity(dimensions - 1)
      for place in 0..<dimensions where place != axis {
        reduced.append(space.coefficients[place] - factor * facet.coefficients[place])
      }
      others.append(HalfSpace(reduced, atMost: space.limit - factor * facet.limit))
    }
    sum += facet.limit / greatest * volume(others)
  }
  return max(0, sum / Double(dimensions))
}

/// Half-spaces with a greatest coefficient of 1, each direction once and those that hold
/// everywhere left out; nil if one holds nowhere.
private func normalized(_ spaces: [HalfSpace]) -> [HalfSpace]? {
  let tolerance = 1e-12
  var kept: [HalfSpace] = []
  kept.reserveCapacity(spaces.count)
  for space in spaces {
    let scale = space.coefficients.reduce(0) { max($0, abs($1)) }
    guard scale > tolerance else {
      if space.limit < -tolerance { return nil }
      continue
    }
    let unit = HalfSpace(space.coefficients.map { $0 / scale }, atMost: space.limit / scale)
    let same = kept.firstIndex { other in
      for place in unit.coefficients.indices
      where abs(unit.coefficients[place] - other.coefficients[place]) > tolerance { return false }
      return true
    }
    if let same {
      kept[same].limit = min(kept[same].limit, unit.limit)
    } else {
      kept.append(unit)
    }
  }
  return kept
}
