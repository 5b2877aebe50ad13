/// What stays the same of a finding while wording, figures and order change: the rule,
/// its subject and, where a rule can be violated twice by one subject, the aspect.
///
/// A 64-bit FNV-1a hash of these parts, each followed by a NUL, which none contains
/// (Fowler, Noll, Vo: "The FNV Non-Cryptographic Hash Algorithm",
/// draft-eastlake-fnv-21). Stable from version to version.
public struct Fingerprint: Sendable, Hashable {
  /// The hash.
  public let value: UInt64

  /// The fingerprint of what consists of `parts`.
  public init(_ parts: [String]) {
    var hash = Self.offset
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
      hash = hash &* Self.prime
    }
    value = hash
  }

  /// The fingerprint that `text` gives; nil if it is not 16 hexadecimal digits.
  public init?(_ text: String) {
    let isHex = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard text.utf8.count == 16, isHex, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  /// 16 hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
}

extension Diagnosis {
  /// Gives out the fingerprints of one diagnosis.
  struct Fingerprints {
    /// The organisation is one subject, whatever it is called.
    let organisation: String
    private var seen: [Fingerprint: Int] = [:]

    init(organisation: String) { self.organisation = organisation }

    /// The fingerprint of a violation. Of several that nothing tells apart, such as two
    /// rows with the same id, those after the first also go by their number.
    mutating func next(_ rule: String, _ violation: Violation) -> Fingerprint {
      let subject = violation.subject
      let isWhole = subject.kind == .org && subject.id == organisation
      var parts = [rule, subject.kind.rawValue, isWhole ? "" : subject.id]
      if let aspect = violation.aspect { parts.append(aspect) }
      let fingerprint = Fingerprint(parts)
      let earlier = seen[fingerprint, default: 0]
      seen[fingerprint] = earlier + 1
      return earlier == 0 ? fingerprint : Fingerprint(parts + ["#\(earlier + 1)"])
    }
  }
}
