/// What a role does in a task; a combined cell such as `R/A` holds several.
public struct RaciLetters: OptionSet, Sendable, Hashable {
  /// Bits as in `orgkit_raci_letter`.
  public let rawValue: UInt8

  /// Letters by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// R: does the work.
  public static let responsible = RaciLetters(rawValue: 1)
  /// A: signs off; one for each task.
  public static let accountable = RaciLetters(rawValue: 2)
  /// C: is asked before the decision.
  public static let consulted = RaciLetters(rawValue: 4)
  /// I: is told afterwards.
  public static let informed = RaciLetters(rawValue: 8)

  /// Each letter with its name, in the order of the word.
  public static let named: [(letter: RaciLetters, initial: String, name: String)] = [
    (.responsible, "R", "responsible"), (.accountable, "A", "accountable"),
    (.consulted, "C", "consulted"), (.informed, "I", "informed"),
  ]

  /// Number of letters.
  public var count: Int { rawValue.nonzeroBitCount }

  /// The letters parted by slashes, e.g. `R/A`; empty for none.
  public var text: String {
    Self.named.filter { contains($0.letter) }.map(\.initial).joined(separator: "/")
  }

  /// The letter that a byte stands for, in either case; nil if it stands for none.
  @inline(__always)
  init?(byte: UInt8) {
    switch byte | 0x20 {
    case UInt8(ascii: "r"): self = .responsible
    case UInt8(ascii: "a"): self = .accountable
    case UInt8(ascii: "c"): self = .consulted
    case UInt8(ascii: "i"): self = .informed
    default: return nil
    }
  }
}
