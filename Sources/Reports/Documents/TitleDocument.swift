import Facts
import JSON
import Titles

/// `orgkit schema titles`.
struct TitleDocument: Encodable {
  struct Alternative: Encodable {
    let function: Nullable<String>
    let level: Nullable<String>
    let role: Nullable<String>
  }

  struct Title: Encodable {
    let title: Nullable<String>
    let function: Nullable<String>
    let level: Nullable<String>
    let role: Nullable<String>
    let segment: Nullable<String>
    let region: Nullable<String>
    let confidence: Double
    let uncertain: Bool
    let doubts: [String]
    let alternatives: [Alternative]

    init(_ title: String?, _ reading: TitleReading) {
      self.title = Nullable(title)
      function = Nullable(reading.function)
      level = Nullable(reading.level?.rawValue)
      role = Nullable(reading.role)
      segment = Nullable(reading.segment)
      region = Nullable(reading.region)
      confidence = reading.confidence
      uncertain = reading.isUncertain
      doubts = reading.doubts.names
      alternatives = [reading.alternative].compactMap { $0 }.map {
        Alternative(
          function: Nullable($0.function), level: Nullable($0.level?.rawValue),
          role: Nullable($0.role))
      }
    }
  }

  let titles: [Title]
  let uncertain: Int

  init(_ read: ReadTitles) {
    titles = (0..<read.count).map { Title(read.title($0), read[$0]) }
    uncertain = read.uncertainCount
  }
}
