import Glibc

/// Lists of C strings that live as long as this does.
final class TextLists: @unchecked Sendable {
  private var lists: [(start: UnsafeMutablePointer<UnsafePointer<CChar>?>, count: Int)] = []

  deinit {
    for (start, count) in lists {
      for place in 0..<count { free(UnsafeMutablePointer(mutating: start[place])) }
      start.deallocate()
    }
  }

  /// A copy of `texts`; nil if there are none. Only while the owner is being made.
  func list(_ texts: [String]) -> UnsafePointer<UnsafePointer<CChar>?>? {
    guard !texts.isEmpty else { return nil }
    let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: texts.count)
    for (place, text) in texts.enumerated() {
      (list + place).initialize(to: strdup(text).map { UnsafePointer($0) })
    }
    lists.append((list, texts.count))
    return UnsafePointer(list)
  }
}
