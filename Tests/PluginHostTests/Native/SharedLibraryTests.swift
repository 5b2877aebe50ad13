import Foundation
import Glibc
import OrgKit
import PluginLoader
import Testing

@testable import PluginHost

@Suite("SharedLibrary")
struct SharedLibraryTests {
  @Test("Holds the bytes that were checked, which nobody can change any more")
  func sealed() throws {
    let library = try Libraries.sealed(Libraries.acme)
    let expected = [UInt8](try Libraries.acme.get())
    var bytes = [UInt8](repeating: 0, count: expected.count)
    #expect(pread(library.descriptor, &bytes, bytes.count, 0) == expected.count)
    #expect(bytes == expected)
    #expect(pwrite(library.descriptor, "x", 1, 0) == -1)
    #expect(ftruncate(library.descriptor, 0) == -1)
    #expect(library.digest == SHA256(of: expected).hex)
  }

  @Test("A failure names the plugin; only what ends a process is remembered")
  func outcomes() throws {
    let own = Result<Data, any Error> { try Libraries.acme.get() + Data([1]) }
    let library = try Libraries.sealed(own)
    try library.check(LOADER_DONE, "", "scheme tiers", plugin: "acme")
    func message(_ outcome: loader_outcome) -> String? {
      do {
        try library.check(outcome, "no licence", "scheme tiers", plugin: "acme")
        return nil
      } catch { return (error as? OrgError)?.reason }
    }
    #expect(message(LOADER_FAILED) == "scheme tiers of the plugin acme failed: no licence")
    _ = try Libraries.sealed(own)
    #expect(message(LOADER_TIMED_OUT) == "scheme tiers of the plugin acme no licence")
    #expect(throws: OrgError.self) { try Libraries.sealed(own) }
  }

  @Test("What is not text in an error is shown as far as it is")
  func error() {
    var buffer = ErrorBuffer()
    buffer.use { bytes in
      for (index, byte) in ([0x61, 0xFF, 0x62] as [UInt8]).enumerated() {
        bytes?[index] = CChar(bitPattern: byte)
      }
    }
    #expect(buffer.text == "a\u{FFFD}b")
  }
}
