import Facts

/// Forecasts that miss by more than analysts would let them.
struct ForecastVarianceHigh: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning, benchmarks: ["hire-trigger.revops-analyst"],
    summary: "Closed revenue differs from the forecast by more than the sources accept.",
    why: "Hiring, quotas and spending rest on the forecast; beyond this they rest on nothing.",
    remedy: "Add an analyst or a systems expert, and mend the stage with the largest slip first.",
    how: "Compares signals.forecast_variance with the upper end that the source accepts.")

  static let examples = [
    Example(company: #"{"signals": {"forecast_variance": 0.101}}"#, .violated(at: "organisation")),
    Example(company: #"{"signals": {"forecast_variance": 0.1}}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let variance = facts.forecastVariance else {
      return [.unknown([.company("signals.forecast_variance")])]
    }
    guard facts.isForecastOff(variance), let most = facts.variance?.high else { return [.holds] }
    let rows = facts.variance?.benchmarks ?? []
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: variance,
          expected: Expectation(low: nil, high: most, unit: "forecast variance as a share", rows),
          "closed revenue is \(percent(variance)) off the forecast; more than \(percent(most)) "
            + "asks for another analyst or systems expert (S2)"))
    ]
  }
}

extension Facts {
  /// How far closed revenue is off the forecast, as a share of it; nil if not stated.
  var forecastVariance: Double? { org.company.number("signals.forecast_variance") }

  /// What the sources accept.
  var variance: Expectation? { expectation("hire-trigger.revops-analyst") }

  /// Whether a variance is more than the sources accept.
  func isForecastOff(_ share: Double) -> Bool { share > variance?.high ?? .infinity }
}
