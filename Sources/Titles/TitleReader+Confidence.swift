import Catalog

extension TitleReader {
  /// How likely a reading is right: what the deciding words say, less what speaks
  /// against it. The factors are fitted to labelled titles, so that of readings with a
  /// confidence of 0.8 about four in five are right.
  func setConfidence(
    _ reading: inout TitleReading, _ choice: FieldChoice, _ terms: TitleTerms
  ) {
    var confidence =
      switch choice.weight {
      case 8...: 0.96
      case 6...: 0.92
      case 5: 0.88
      case 3...: 0.72
      case 1...: 0.5
      default: 0.3
      }
    let doubts = reading.doubts
    let factors: [(TitleReading.Doubts, Double)] = [
      (.noFunction, 0.5), (.noLevel, 0.75), (.severalLevels, 0.8), (.severalRoles, 0.75),
      (.misspelled, 0.9), (.fromDepartment, 0.8), (.fromManager, 0.7),
    ]
    for (doubt, factor) in factors where doubts.contains(doubt) { confidence *= factor }
    if doubts.contains(.severalFunctions) { confidence *= choice.isContested ? 0.75 : 0.85 }
    for _ in 0..<min(terms.unknownWords, 4) where choice.weight < 8 { confidence *= 0.95 }
    reading.confidence = (confidence * 100).rounded() / 100
  }
}
