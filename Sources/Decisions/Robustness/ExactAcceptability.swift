/// Shares of weights by option and rank, as volumes; nil where that is not feasible: values
/// known as a range, weights that leave no volume, or too many options and criteria.
///
/// Where one option beats another is a half-space of weights. Option by option, the weights
/// are cut by the half-spaces of its rivals, and each part counts to the rank that it gives.
/// Up to three criteria parts are polygons (up to `maximumPolygonOptions`); with more, their
/// volumes are computed by `volume`, as long as the work is below `maximumWork`: about 8
/// options on 4 criteria, 5 on 5, 4 on 6.
func exactAcceptability(_ values: PartialValues, _ decision: Decision) -> [[Double]]? {
  guard values.isExact else { return nil }
  let ids = decision.criteria.map(\.id)
  if values.criteria == 3 || values.criteria < 3 && decision.knowledge.isEmpty {
    guard values.options <= maximumPolygonOptions else { return nil }
    return acceptabilityByPolygons(values, decision.knowledge, ids)
  }
  let bounds = weightHalfSpaces(decision.knowledge, ids)
  guard work(values, constraints: bounds.count) <= maximumWork else { return nil }
  return acceptabilityByVolumes(values, bounds)
}

/// Most options that are cut as polygons.
private let maximumPolygonOptions = 40
/// Most steps that computing volumes may take.
private let maximumWork = 5e6

/// About how many steps the volumes take: parts that rivals cut weights into, each computed
/// by going through all sequences of facets.
private func work(_ values: PartialValues, constraints: Int) -> Double {
  let rivals = Double(values.options - 1), dimensions = values.criteria - 1
  var parts = 1.0, term = 1.0, facets = 1.0
  for dimension in 1...max(1, dimensions) {
    term *= max(0, rivals - Double(dimension) + 1) / Double(dimension)
    parts += term
    facets *= max(1, rivals + Double(constraints) - Double(dimension) + 1)
  }
  return parts * facets * rivals * Double(values.options)
}

/// The weights allowed, in all coordinates but the last, which is what is left of 1.
private func weightHalfSpaces(_ knowledge: WeightKnowledge, _ ids: [String]) -> [HalfSpace] {
  let (low, high) = knowledge.bounds(ids)
  var spaces: [HalfSpace] = []
  for index in ids.indices {
    var one = [Double](repeating: 0, count: ids.count)
    one[index] = 1
    spaces.append(HalfSpace(weights: one, atLeast: low[index]))
    if high[index] < 1 {
      spaces.append(HalfSpace(weights: one.map { -$0 }, atLeast: -high[index]))
    }
  }
  let chain = knowledge.chain(ids)
  for (more, less) in zip(chain, chain.dropFirst()) {
    var difference = [Double](repeating: 0, count: ids.count)
    difference[more] = 1
    difference[less] = -1
    spaces.append(HalfSpace(weights: difference, atLeast: 0))
  }
  return spaces
}

private func acceptabilityByVolumes(
  _ values: PartialValues, _ bounds: [HalfSpace]
) -> [[Double]]? {
  let whole = volume(bounds)
  guard whole > 1e-12 else { return nil }
  return (0..<values.options).map { option in
    cut(values, option, whole: (bounds, whole)) { part, gap in
      let (region, size) = part
      let beaten = region + [HalfSpace(weights: gap, atLeast: 0)]
      let lost = min(size, volume(beaten))
      let kept = size - lost
      return (
        lost > 1e-13 * whole ? (beaten, lost) : nil,
        kept > 1e-13 * whole
          ? (region + [HalfSpace(weights: gap.map { -$0 }, atLeast: 0)], kept)
          : nil
      )
    }.map { $0.reduce(0) { $0 + $1.1 } / whole }
  }
}

private func acceptabilityByPolygons(
  _ values: PartialValues, _ knowledge: WeightKnowledge, _ ids: [String]
) -> [[Double]]? {
  // Fewer criteria are three of which some count nothing: the proportion of the first two of
  // three uniform weights is uniform too.
  var whole = Polygon.simplex
  if ids.count == 3 {
    let (low, high) = knowledge.bounds(ids)
    let chain = knowledge.chain(ids)
    var cuts: [([Double], Double)] = []
    for index in 0..<3 {
      let one = (0..<3).map { $0 == index ? 1.0 : 0 }
      cuts += [(one, low[index]), (one.map { -$0 }, -high[index])]
    }
    for (more, less) in zip(chain, chain.dropFirst()) {
      cuts.append(((0..<3).map { $0 == more ? 1 : $0 == less ? -1 : 0 }, 0))
    }
    // The weights sum to 1, so that a limit is a part of each coefficient.
    for (weights, least) in cuts { whole = whole.split(weights.map { $0 - least }).above }
  }
  let area = whole.area
  guard area > 1e-12 else { return nil }
  return (0..<values.options).map { option in
    cut(values, option, whole: whole) { part, gap in
      let (above, below) = part.split(gap)
      return (
        above.area > 1e-14 * area ? above : nil, below.area > 1e-14 * area ? below : nil
      )
    }.map { $0.reduce(0) { $0 + $1.area } / area }
  }
}

/// Parts of the weights by the rank that they give `option`. `split` parts one into where
/// the rival of the given lead is ahead and where it is not.
private func cut<Part>(
  _ values: PartialValues, _ option: Int, whole: Part,
  _ split: (Part, [Double]) -> (ahead: Part?, behind: Part?)
) -> [[Part]] {
  var byRank: [[Part]] = [[whole]] + [[Part]](repeating: [], count: values.options - 1)
  for rival in 0..<values.options where rival != option {
    let lead = zip(values.row(rival), values.row(option)).map { $0 - $1 }
    guard lead.contains(where: { $0 != 0 }) else { continue }
    let isNeverAhead = lead.allSatisfy { $0 <= 0 }, isAlwaysAhead = lead.allSatisfy { $0 >= 0 }
    if isNeverAhead { continue }
    var next = [[Part]](repeating: [], count: values.options)
    for (rank, parts) in byRank.enumerated() {
      for part in parts {
        let (ahead, behind) = isAlwaysAhead ? (part, nil) : split(part, lead)
        if let ahead { next[rank + 1].append(ahead) }
        if let behind { next[rank].append(behind) }
      }
    }
    byRank = next
  }
  return byRank
}
