import Glibc

/// Writes a file, which is there as a whole or not at all; one that exists is replaced.
func writeFile(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
  let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  let temporary = "\(path[..<cut]).\(path[cut...]).\(getpid())"
  let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard number >= 0 else { throw unwritable(path, errno) }
  var error = Descriptor(number: number).write(bytes)
  if close(number) != 0, error == 0 { error = errno }
  if error == 0, rename(temporary, path) != 0 { error = errno }
  guard error == 0 else {
    unlink(temporary)
    throw unwritable(path, error)
  }
}

/// The failure of a file or folder that cannot be written.
func unwritable(_ path: String, _ error: Int32) -> Failure {
  Failure(exit: .failed, message: "\(path) cannot be written: \(reason(error))")
}
