extension OrgError {
  /// There is no `kind` called `name`; the hint offers the nearest of `names`.
  public static func notFound(_ kind: String, _ name: String, among names: [String]) -> OrgError {
    let hint =
      nearest(to: name, among: names).map { "did you mean \($0)?" }
      ?? "there are: \(names.prefix(24).joined(separator: ", "))"
      + (names.count > 24 ? " and \(names.count - 24) more" : "")
    return OrgError(.notFound, "there is no \(kind) \"\(clipped(name))\"", hint: hint)
  }

  /// `text`, cut after `length` bytes where it is too long for a message.
  public static func clipped(_ text: String, to length: Int = 80) -> String {
    guard text.utf8.count > length else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: length)
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return String(text.unicodeScalars[..<end]) + "..."
  }
}

/// The name most like `name`, if any is like it enough to be a slip: at most a third
/// of its letters changed, put in or left out.
public func nearest(to name: String, among names: [String]) -> String? {
  let target = Array(name.lowercased().utf8.prefix(64))
  let ranked = names.map { ($0, distance(target, Array($0.lowercased().utf8))) }
  guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 * 3 <= max(target.count, 3) else {
    return nil
  }
  return best.0
}

/// Optimal string alignment: edits and swaps of neighbours that turn one text into
/// the other.
private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var older: [Int] = []
  var previous = Array(0...right.count)
  for (row, a) in left.enumerated() {
    var current = [row + 1]
    for (column, b) in right.enumerated() {
      var best = min(previous[column + 1], current[column]) + 1
      best = min(best, previous[column] + (a == b ? 0 : 1))
      if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
        best = min(best, older[column - 1] + 1)
      }
      current.append(best)
    }
    older = previous
    previous = current
  }
  return previous[right.count]
}
