import Facts
import JSON
import OrgModel

/// Segments by ARR that overlap, or between which accounts fall.
///
/// A shared end point belongs to the upper band (C2).
struct SegmentBandsBroken: Rule {
  static let info = RuleInfo(
    area: .segments, severity: .warning, benchmarks: ["segment.bands-meet", "segment.defined"],
    summary: "The ARR bands of the segments overlap or leave a gap.",
    why: "An account in two segments has two owners, and one in none has nobody.",
    remedy: "Let each band begin where the one below it ends.",
    how:
      "Sorts the stated segments by arr_low and compares each upper end with the lower end "
      + "that follows; an end that is not where the next begins, and a band that ends before it "
      + "begins, decide.")

  static let examples = [
    Example(
      company: """
        {"segments": [{"id": "smb", "arr_low": 0, "arr_high": 25000},
         {"id": "mid", "arr_low": 20000, "arr_high": 100000}]}
        """, .violated(at: "mid")),
    Example(
      company: """
        {"segments": [{"id": "mid", "arr_low": 25001, "arr_high": 100000},
         {"id": "smb", "arr_low": 0, "arr_high": 25000}]}
        """, .violated(at: "mid")),
    Example(
      company: """
        {"segments": [{"id": "smb", "arr_low": 0}, {"id": "mid", "arr_low": 25000}]}
        """, .violated(at: "mid")),
    Example(
      company: #"{"segments": [{"id": "smb", "arr_low": 5000, "arr_high": 5000}]}"#,
      .violated(at: "smb")),
    Example(
      company: """
        {"segments": [{"id": "smb", "arr_high": 25000},
         {"id": "mid", "arr_low": 25000, "arr_high": 100000}, {"id": "ent", "arr_low": 100000}]}
        """, .holds),
    Example(company: #"{"segments": [{"id": "emea"}, {"id": "apac"}]}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segments = facts.org.company.objects("segments") else {
      return [.unknown([.company("segments")])]
    }
    let bands = segments.compactMap(Band.init).sorted { $0.low < $1.low }
    guard !bands.isEmpty else { return [.notApplicable] }
    let currency = facts.org.company.text("currency")
    func violation(_ band: Band, _ message: String) -> Outcome {
      .violated(
        Violation(
          Subject(.org, band.id), expected: facts.principle(info.benchmarks), message))
    }
    let empty = bands.filter { $0.high <= $0.low }.map { band in
      violation(band, "no account can be in \(band.id), which ends at its beginning or before")
    }
    let seams = zip(bands, bands.dropFirst()).map { below, band -> Outcome in
      if band.low == below.high { return .holds }
      let begins = "\(band.id) begins at \(money(band.low, currency: currency))"
      let ends =
        below.high == .infinity
        ? "\(below.id) has no end"
        : "\(below.id) ends at \(money(below.high, currency: currency))"
      let defect = band.low < below.high ? "accounts are in both" : "accounts between are in none"
      return violation(band, "\(begins) and \(ends): \(defect)")
    }
    return empty + (empty.isEmpty && seams.isEmpty ? [.holds] : seams)
  }

  private struct Band {
    let id: String
    let low: Double
    let high: Double

    /// Nil for a segment that is not cut by ARR.
    init?(_ segment: JSONValue) {
      let (low, high) = (segment["arr_low"]?.double, segment["arr_high"]?.double)
      guard low != nil || high != nil else { return nil }
      id = segment["id"]?.string ?? ""
      self.low = low ?? 0
      self.high = high ?? .infinity
    }
  }
}
