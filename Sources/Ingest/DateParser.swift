import OrgModel

/// Reads dates as people and exports write them: ISO 8601 with or without a time,
/// `2026/03/31`, `20260331`, `31.03.2026`, `3/31/2026`, `31 Mar 2026`, `Mar 31, 2026`.
struct DateParser {
  var order: ReadOptions.DateOrder = .unambiguous

  /// The day in `text`. Errors: no date, or one that can be read two ways.
  func parse(_ text: String) throws(CellError) -> Day {
    let date = Self.withoutTime(text)
    guard let day = try day(Self.parts(of: date), isDotted: date.contains(".")) else {
      throw CellError(reason: "is not a date", hint: "write it as YYYY-MM-DD")
    }
    return day
  }

  /// The day in `text` if it is written as `YYYY-MM-DD`, which most exports do.
  static func iso(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (0x30...0x39).contains(text[index]) else { return nil }
        value = value * 10 + Int(text[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  private func day(_ parts: [Substring], isDotted: Bool) throws(CellError) -> Day? {
    if parts.count == 1, parts[0].utf8.count == 8, Int(parts[0]) != nil {
      return Day(
        year: number(parts[0].prefix(4)), month: number(parts[0].dropFirst(4).prefix(2)),
        day: number(parts[0].suffix(2)))
    }
    guard parts.count == 3 else { return nil }
    if let month = Self.month(parts[0]) {
      return dated(year: parts[2], month: month, day: parts[1])
    }
    if let month = Self.month(parts[1]) {
      return dated(year: parts[2], month: month, day: parts[0])
    }
    if parts[0].utf8.count == 4 {
      return dated(year: parts[0], month: number(parts[1]), day: parts[2])
    }
    let (first, second) = (number(parts[0]), number(parts[1]))
    guard (1...31).contains(first), (1...31).contains(second) else { return nil }
    if isDotted || first > 12 || order == .dayFirst && second <= 12 {
      return dated(year: parts[2], month: second, day: parts[0])
    }
    if second > 12 || first == second || order == .monthFirst {
      return dated(year: parts[2], month: first, day: parts[1])
    }
    throw CellError(
      reason: "can be read as day/month or month/day",
      hint: "say which with --date-order dmy or mdy, or write YYYY-MM-DD")
  }

  private func dated(year: Substring, month: Int, day: Substring) -> Day? {
    guard year.utf8.count == 4 else { return nil }
    return Day(year: number(year), month: month, day: number(day))
  }

  private func number(_ text: Substring) -> Int {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) ?? 0 : 0
  }

  private static func parts(of text: Substring) -> [Substring] {
    text.split { "-/., ".contains($0) }
  }

  /// `text` up to a time of day, which begins at a `T` between digits or at the blank
  /// before the first colon.
  private static func withoutTime(_ text: String) -> Substring {
    if let mark = text.firstIndex(of: "T"), mark > text.startIndex,
      text[text.index(before: mark)].isNumber,
      text[text.index(after: mark)...].first?.isNumber == true
    {
      return text[..<mark]
    }
    if let colon = text.firstIndex(of: ":") {
      let before = text[..<colon]
      if let cut = before.lastIndex(where: { $0 == "T" || $0 == " " }) { return text[..<cut] }
    }
    return text[...]
  }

  private static func month(_ text: Substring) -> Int? {
    guard text.utf8.count >= 3, text.first?.isLetter == true else { return nil }
    let name = text.lowercased()
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0.hasPrefix(name) || name == "sept" && $0 == "september" }
      .map { $0 + 1 }
  }
}
