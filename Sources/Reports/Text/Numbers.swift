import Rules

/// A share in a sentence: `12.5%`.
func percent(_ part: Int, of whole: Int) -> String {
  whole == 0 ? "" : numberText((Double(part) / Double(whole) * 1000).rounded() / 10) + "%"
}

/// A whole number with commas: `1,234,567`.
func grouped(_ number: Double) -> String { numberText(number.rounded()) }

/// The first of `ids`, and how many more there are.
func listed(_ ids: [String], atMost limit: Int = 6) -> String {
  let shown = ids.prefix(limit).joined(separator: ", ")
  return ids.count > limit ? "\(shown) and \(ids.count - limit) more" : shown
}
