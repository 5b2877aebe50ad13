import Glibc
import OrgModel
import PluginLoader

/// A sealed copy of a library's bytes, from which alone it is ever loaded: nobody can
/// change it after it was checked.
final class SharedLibrary: Sendable {
  /// The library as messages call it.
  let file: String
  /// SHA-256 of its bytes in hexadecimal digits.
  let digest: String
  /// How its calls run.
  let limits: LibraryLimits
  let descriptor: Int32

  /// The most bytes that a library has.
  static let maximumBytes = 256 << 20

  /// Checks the library that a trusted file holds. Errors: bytes that are no library of
  /// this machine, one that crashed before, no memory for the copy.
  init(_ file: TrustedFile, _ limits: LibraryLimits) throws {
    try ElfHeader.check(file.bytes, called: file.path)
    try CrashRecord.check(file.digest.hex, called: file.path)
    self.file = file.path
    digest = file.digest.hex
    self.limits = limits
    var said = ErrorBuffer()
    descriptor = said.use { loader_seal(file.bytes, file.bytes.count, $0) }
    guard descriptor >= 0 else {
      throw OrgError(.refused, said.text, at: .init(file: file.path))
    }
  }

  deinit { close(descriptor) }

  /// Errors: any outcome but success, in words that name the plugin and what failed; one
  /// that ended a process is remembered.
  func check(_ outcome: loader_outcome, _ reason: String, _ what: String, plugin: String) throws {
    guard outcome != LOADER_DONE else { return }
    let isFatal = [LOADER_CRASHED, LOADER_EXITED, LOADER_TIMED_OUT].contains(outcome)
    if isFatal { CrashRecord.add(digest, reason) }
    throw OrgError(
      .refused, "\(what) of the plugin \(plugin) \(isFatal ? "" : "failed: ")\(reason)",
      at: .init(file: file), hint: "leave the plugin out, or have it mended")
  }
}

/// Where C code writes what went wrong.
struct ErrorBuffer {
  private var bytes = [CChar](repeating: 0, count: Int(ORGKIT_PLUGIN_ERROR_CAPACITY))

  /// What was written, if it is text.
  var text: String {
    String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Lends the buffer to C.
  mutating func use<Result>(_ body: (UnsafeMutablePointer<CChar>?) throws -> Result) rethrows
    -> Result
  {
    try bytes.withUnsafeMutableBufferPointer { try body($0.baseAddress) }
  }
}
