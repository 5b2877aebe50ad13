import Facts
import Rules
import Titles

extension TextPage {
  /// The titles of an org; a role says the function too, so that one column is enough.
  mutating func add(_ read: ReadTitles) {
    table(
      ["", "sure", "level", "role or function", "segment", "title"],
      [.left, .right, .left, .left, .left, .left],
      (0..<read.count).map { row in
        let reading = read[row]
        return [
          reading.isUncertain ? "?" : "",
          percent(Int((reading.confidence * 100).rounded()), of: 100),
          reading.level?.rawValue ?? "",
          (reading.role == "other" ? nil : reading.role) ?? reading.function ?? "",
          reading.segment ?? "", read.title(row) ?? "",
        ]
      })
    skip()
    let uncertain = read.uncertainCount
    guard uncertain > 0 else {
      return paragraph("\(counted(read.count, "title")), none of them uncertain.", .faint)
    }
    paragraph(
      "\(counted(read.count, "title")), \(uncertain) of them uncertain (marked ?). What you know "
        + "better goes into columns of the table, or for good into a file for --roles.", .warning)
  }
}
