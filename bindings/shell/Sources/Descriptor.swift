import Glibc

/// An open file that is read or written as a whole.
///
/// Short reads and writes, interrupts, and descriptors that another process made
/// non-blocking are seen to here.
struct Descriptor {
  static let input = Descriptor(number: STDIN_FILENO)
  static let output = Descriptor(number: STDOUT_FILENO)
  static let messages = Descriptor(number: STDERR_FILENO)

  let number: Int32

  var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all of `bytes`; returns 0, or the `errno` of what went wrong.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if let error = failure(waitingFor: POLLOUT) {
        return error
      }
    }
    return 0
  }

  /// Appends all up to the end of the file to `bytes`; returns 0, or the `errno` of
  /// what went wrong.
  func readAll(into bytes: inout [UInt8]) -> Int32 {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = Glibc.read(number, chunk.baseAddress, chunk.count)
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        return 0
      } else if let error = failure(waitingFor: POLLIN) {
        return error
      }
    }
  }

  /// The current `errno`, or `nil` once the call may be tried again.
  private func failure(waitingFor event: Int32) -> Int32? {
    switch errno {
    case EINTR:
      return nil
    case EAGAIN:
      var descriptor = pollfd(fd: number, events: Int16(event), revents: 0)
      poll(&descriptor, 1, -1)
      return nil
    case let error:
      return error
    }
  }
}

/// What the system says of an `errno`.
func reason(_ error: Int32) -> String {
  string(strerror(error)) ?? "error \(error)"
}
