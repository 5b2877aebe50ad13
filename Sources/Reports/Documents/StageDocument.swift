import Catalog
import Facts
import JSON

/// `orgkit schema stage`.
struct StageDocument: Encodable {
  struct Place: Encodable {
    let axis: String
    let value: Nullable<Double>
    let stated: Bool
    let source: String
    let stage: Nullable<String>
    let name: Nullable<String>
    let low: Nullable<Double>
    let high: Nullable<Double>
    let summary: Nullable<String>
    let disagrees: Bool
  }

  let places: [Place]
  let unknown: [String]
  let disagreeing_sources: [String]
  let note: String

  init(_ assessment: StageAssessment) {
    let stages = assessment.stages
    places = assessment.places.map { place in
      func text(_ column: String) -> String? {
        place.row.map { stages.text($0, column) }.flatMap { $0.isEmpty ? nil : $0 }
      }
      return Place(
        axis: place.axis.rawValue, value: Nullable(place.value), stated: place.isStated,
        source: place.source, stage: Nullable(text("id")), name: Nullable(text("name")),
        low: Nullable(text("low").flatMap(Double.init)),
        high: Nullable(text("high").flatMap(Double.init)), summary: Nullable(text("summary")),
        disagrees: assessment.disagreeing.contains(place.source))
    }
    unknown = assessment.unknown.map(\.rawValue)
    disagreeing_sources = assessment.disagreeing
    note = Self.note
  }

  static let note =
    "Sources divide companies along different axes, which do not map onto each other (C3)."
}
