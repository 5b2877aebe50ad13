import COrgKit
import Glibc

/// Runs a long call of the library and shows on the terminal how far it is.
///
/// - Parameter body: Is given a callback for the library; none without a terminal.
func showingProgress<Result: ~Copyable>(
  of work: String,
  _ body: (_ report: orgkit_progress?, _ payload: UnsafeMutableRawPointer?) throws -> Result
) rethrows -> Result {
  guard Descriptor.messages.isTerminal else { return try body(nil, nil) }
  var line = ProgressLine(work: work)
  defer { line.erase() }
  return try withUnsafeMutablePointer(to: &line) { try body(report, $0) }
}

private func report(_ payload: UnsafeMutableRawPointer?, _ done: UInt64, _ total: UInt64) -> Int32 {
  payload?.assumingMemoryBound(to: ProgressLine.self).pointee.draw(done, of: total)
  return 0
}

/// One line that is drawn over and over, and removed in the end.
private struct ProgressLine {
  let work: String
  /// In milliseconds; work that is done by then is not worth a line.
  private var nextDrawing = now() + 500
  private var isDrawn = false

  init(work: String) {
    self.work = work
  }

  mutating func draw(_ done: UInt64, of total: UInt64) {
    let now = now()
    guard now >= nextDrawing else { return }
    nextDrawing = now + 100
    isDrawn = true
    let share = total > 0 ? " \(Int(100 * Double(min(done, total)) / Double(total)))%" : " ..."
    Message.write("\r\(work)\(share)\u{1B}[K")
  }

  func erase() {
    if isDrawn { Message.write("\r\u{1B}[K") }
  }
}

/// Milliseconds on a clock that is never set.
private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
