import OrgKit
import Testing

@testable import PluginHost

@Suite("ElfHeader")
struct ElfHeaderTests {
  /// The reason why bytes are refused; nil if they are not.
  private func reason(_ bytes: [UInt8]) -> String? {
    do {
      try ElfHeader.check(bytes, called: "lib.so")
      return nil
    } catch { return (error as? OrgError)?.reason }
  }

  @Test("A library of the machine's own compiler is one")
  func own() throws {
    let bytes = [UInt8](try Libraries.acme.get())
    #expect(ElfHeader.isELF(bytes) && reason(bytes) == nil)
  }

  // Offsets: System V ABI, "ELF Header": class 4, data 5, type 16, machine 18.
  @Test(
    "What is of another kind, byte order or machine is refused, naming what it is",
    arguments: [
      (4, 1, "of 32 bits"), (5, 2, "big endian"), (16, 1, "an object or a program"),
      (18, 40, "built for 32-bit Arm"), (18, 250, "built for machine 250"),
    ] as [(Int, UInt8, String)])
  func others(_ offset: Int, _ byte: UInt8, _ words: String) throws {
    var bytes = [UInt8](try Libraries.acme.get())
    bytes[offset] = byte
    #expect(reason(bytes)?.contains(words) == true)
  }

  @Test("Nothing, a text, and a header cut short are no library")
  func none() throws {
    let bytes = [UInt8](try Libraries.acme.get())
    #expect(reason([]) == "is empty")
    #expect(reason(Array("hello".utf8))?.contains("no ELF header") == true)
    #expect(reason(Array(bytes.prefix(63)))?.contains("no ELF header") == true)
    #expect(!ElfHeader.isELF(Array("\u{7F}EL".utf8)))
  }
}
