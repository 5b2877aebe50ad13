import Facts

/// More layers than the number of people needs.
struct TooManyLayers: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .warning,
    benchmarks: ["span.manager", "hierarchy.layer-allowance"],
    summary: "The organisation has more layers than its people need.",
    why: "Every layer delays decisions and puts distance between leaders and customers.",
    remedy: "Remove layers where managers lead one or two people; widen narrow spans first.",
    how:
      "Compares the deepest line with the layers that as many people need with the lower end "
      + "of a manager's span each, and the layers that are allowed beyond.")

  static let examples = [
    Example("A > B > C > D > E x3", .violated(at: "organisation")),
    Example("CEO > VP > Manager x5", .holds),
    Example("A > B, B > A", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard structure.maximumDepth > 0, let span = facts.expectation("span.manager"),
      let narrowest = span.low, narrowest > 1,
      let allowance = facts.expectation("hierarchy.layer-allowance"), let extra = allowance.high
    else { return [.notApplicable] }
    let fewest = layers(holding: structure.peopleCount, span: narrowest)
    let most = Double(fewest) + extra
    guard Double(structure.maximumDepth) > most else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: Double(structure.maximumDepth),
          expected: Expectation(
            low: nil, high: most, unit: "layers", span.benchmarks + allowance.benchmarks),
          "\(structure.maximumDepth) layers for \(structure.peopleCount) people; with "
            + "\(numberText(narrowest)) reports a manager \(fewest) would do, and "
            + "\(numberText(extra)) more is allowed (assumption)"))
    ]
  }

  /// Layers of a tree in which everybody but the last layer has `span` reports.
  private static func layers(holding people: Int, span: Double) -> Int {
    var (layers, size, room) = (0, 1.0, 0.0)
    while room < Double(people) {
      room += size
      size *= span
      layers += 1
    }
    return layers
  }
}
