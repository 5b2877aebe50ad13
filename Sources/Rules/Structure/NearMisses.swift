import OrgModel

/// Ids of people by what is left of them when case, leading zeros, punctuation and
/// the ".0" of spreadsheets are set aside.
public struct NearMisses {
  private var ids: [String: String] = [:]

  /// Linear in people.
  public init(_ org: Org) {
    for row in 0..<org.people.count {
      if let id = org.interning.identities[org.identity(ofRow: row)] { ids[Self.key(id)] = id }
    }
    ids[""] = nil
  }

  /// An id that `reference` may have meant.
  public func id(like reference: String) -> String? {
    let id = ids[Self.key(reference)]
    return id == reference ? nil : id
  }

  private static func key(_ id: String) -> String {
    let whole = id.hasSuffix(".0") ? id.dropLast(2) : id[...]
    var key: [UInt8] = []
    var isLeading = true
    let isASCII = whole.utf8.allSatisfy { $0 < 0x80 }
    for byte in (isASCII ? whole : whole.lowercased()[...]).utf8 {
      switch byte {
      case 0x30 where isLeading: continue
      case 0x30...0x39:
        isLeading = false
        key.append(byte)
      case 0x41...0x5A, 0x61...0x7A, 0x80...:
        isLeading = true
        key.append(byte < 0x80 ? byte | 0x20 : byte)
      default: continue
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}
