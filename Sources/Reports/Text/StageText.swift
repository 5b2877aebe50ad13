import Facts
import Rules

extension TextPage {
  /// A company's stage on every axis.
  mutating func add(_ assessment: StageAssessment) {
    let document = StageDocument(assessment)
    if document.places.isEmpty {
      paragraph("Nothing is known of the company on any axis.")
    } else {
      table(
        ["axis", "value", "source", "stage", "band"], [.left, .right, .left, .left, .left],
        document.places.map { place in
          let value = place.value.value.map(numberText) ?? ""
          return [
            place.axis, place.stated ? value : value + " (counted)", place.source,
            place.name.value ?? "in none of its bands", band(place.low.value, place.high.value),
          ]
        })
      skip()
      for source in document.disagreeing_sources {
        paragraph("\(source): a stage holds on one of its axes and not on another", .warning)
      }
      paragraph(document.note, .faint)
    }
    if !document.unknown.isEmpty {
      paragraph("Not known: \(document.unknown.joined(separator: ", ")).", .faint)
    }
  }

  private func band(_ low: Double?, _ high: Double?) -> String {
    switch (low, high) {
    case (let low?, let high?) where low == high: numberText(low)
    case (let low?, let high?): "\(numberText(low)) to \(numberText(high))"
    case (let low?, nil): "\(numberText(low)) and more"
    case (nil, let high?): "up to \(numberText(high))"
    case (nil, nil): ""
    }
  }
}
