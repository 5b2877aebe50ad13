import OrgModel

/// What the first bytes of a shared library say, looked at before anything of it runs.
struct ElfHeader {
  /// Machines by their ELF number.
  private static let machines: [UInt16: String] = [
    3: "x86", 40: "32-bit Arm", 62: "x86-64", 183: "AArch64", 243: "RISC-V",
  ]
  private static let sharedObject: UInt16 = 3

  /// The machine that this process runs on.
  private static var ownMachine: UInt16 {
    #if arch(x86_64)
      62
    #else
      183
    #endif
  }

  /// Whether bytes begin like an ELF file.
  static func isELF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]) }

  /// Errors: bytes that are no shared library of this machine, naming both.
  static func check(_ bytes: [UInt8], called file: String) throws {
    func refused(_ reason: String, _ hint: String) -> OrgError {
      OrgError(.refused, reason, at: .init(file: file), hint: hint)
    }
    guard isELF(bytes), bytes.count >= 64 else {
      throw refused(
        bytes.isEmpty ? "is empty" : "is no shared library: it has no ELF header",
        "build it with -shared -fPIC")
    }
    let (isWide, isLittle) = (bytes[4] == 2, bytes[5] == 1)
    guard isWide, isLittle else {
      throw refused(
        "is a library of \(isWide ? 64 : 32) bits and \(isLittle ? "little" : "big") endian; "
          + "this process has 64 bits and little endian", "build it for this machine")
    }
    let type = UInt16(bytes[16]) | UInt16(bytes[17]) << 8
    let machine = UInt16(bytes[18]) | UInt16(bytes[19]) << 8
    guard machine == ownMachine else {
      func name(_ machine: UInt16) -> String { machines[machine] ?? "machine \(machine)" }
      throw refused(
        "is built for \(name(machine)); this process runs on \(name(ownMachine))",
        "build it for this machine")
    }
    guard type == sharedObject else {
      throw refused("is an object or a program, not a shared library", "link it with -shared")
    }
  }
}
