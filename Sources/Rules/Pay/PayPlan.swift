import Facts
import JSON

/// A pay plan as the company states it; shares are of 1.
struct PayPlan {
  /// One thing that variable pay depends on.
  struct Metric {
    let id: String
    /// Its share of variable pay, if that is fixed.
    let weight: Double?
    /// The least share that the plan allows.
    let low: Double?
    /// The largest share that the plan allows.
    let high: Double?

    /// Whether it is paid for at all.
    var isPaid: Bool { (weight ?? high ?? 1) > 0 }
  }

  /// The role, as the company calls it.
  let role: String
  let base: Double?
  let variable: Double?
  /// Nil where they are not stated.
  let metrics: [Metric]?

  /// Sums of shares carry rounding.
  static let rounding = 1e-9

  init(_ plan: JSONValue) {
    role = plan["role"]?.string ?? ""
    base = plan["base_share"]?.double
    variable = plan["variable_share"]?.double
    metrics = plan["metrics"]?.array?.map { metric in
      Metric(
        id: metric["id"]?.string ?? "", weight: metric["weight"]?.double,
        low: metric["low"]?.double, high: metric["high"]?.double)
    }
  }

  /// The plan as the subject of a finding.
  var subject: Subject { Subject(.org, role) }
}

extension Facts {
  /// What a rule says of each pay plan, or of those of CSMs only.
  func outcomes(
    ofPlans areJudged: (PayPlan) -> Bool = { _ in true }, _ outcomes: (PayPlan) -> [Outcome]
  ) -> [Outcome] {
    guard let plans = org.company.objects("pay_plans") else { return [.unknown([.payPlans])] }
    let all = plans.map(PayPlan.init).filter(areJudged).flatMap(outcomes)
    return all.isEmpty ? [.notApplicable] : all
  }

  /// Whether a plan is for CSMs of any kind.
  func isForCsms(_ plan: PayPlan) -> Bool {
    ["csm", "csm-digital"].contains(role(named: plan.role))
  }
}

extension Datum {
  static let payPlans = Datum.company("pay_plans")
}

extension Expectation {
  /// The band of shares in a sentence, with its source: `60-70% (S1)`.
  var percentDescription: String {
    let ends = [low, high == low ? nil : high].compactMap { $0 }.map { numberText($0 * 100) }
    return "\(ends.joined(separator: "-"))% (\(benchmarks.first?.source.id ?? ""))"
  }

  /// Whether a sum of shares is inside the band, up to rounding.
  func contains(share: Double) -> Bool {
    share >= (low ?? share) - PayPlan.rounding && share <= (high ?? share) + PayPlan.rounding
  }
}
