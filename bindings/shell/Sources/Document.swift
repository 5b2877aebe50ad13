import Glibc

/// An input that is read here as a whole: the library takes its bytes.
struct Document {
  /// What messages call it.
  let name: String
  let bytes: [UInt8]

  /// The document at `path`, which may name a pipe or, as "-", standard input.
  init(at path: String) throws {
    guard path != "-" else {
      name = "standard input"
      bytes = try readAll(.input, named: name)
      return
    }
    name = path
    bytes = try readFile(at: path)
  }
}

extension [UInt8] {
  /// Calls `body` with a copy of the bytes as C takes a document. An empty one has a
  /// place too; without it would be none.
  func withCharacters<Result: ~Copyable>(
    _ body: (UnsafePointer<CChar>?) throws -> Result
  ) rethrows -> Result {
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: count + 1)
    defer { copy.deallocate() }
    _ = copy.initialize(from: map { CChar(bitPattern: $0) } + [0])
    return try body(copy.baseAddress.map { UnsafePointer($0) })
  }
}

private func readFile(at path: String) throws -> [UInt8] {
  let number = open(path, O_RDONLY | O_CLOEXEC)
  guard number >= 0 else { throw unreadable(path, errno) }
  defer { close(number) }
  return try readAll(Descriptor(number: number), named: path)
}

private func readAll(_ stream: Descriptor, named name: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let error = stream.readAll(into: &bytes)
  guard error == 0 else { throw unreadable(name, error) }
  return bytes
}

private func unreadable(_ name: String, _ error: Int32) -> Failure {
  Failure(exit: .badInput, message: "\(name): cannot be read: \(reason(error))")
}
