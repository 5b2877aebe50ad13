import OrgModel

/// Ids of people by what is left of them when case, leading zeros, punctuation and
/// the ".0" of spreadsheets are set aside.
struct NearMisses {
  private var ids: [String: String] = [:]

  /// Linear in people.
  init(_ org: Org) {
    for row in 0..<org.people.count {
      if let id = org.interning.identities[org.identity(ofRow: row)] { ids[Self.key(id)] = id }
    }
    ids[""] = nil
  }

  /// An id that `reference` may have meant.
  func id(like reference: String) -> String? {
    let id = ids[Self.key(reference)]
    return id == reference ? nil : id
  }

  private static func key(_ id: String) -> String {
    let whole = id.hasSuffix(".0") ? id.dropLast(2) : id[...]
    var key = ""
    var isLeading = true
    for character in whole.lowercased() where character.isLetter || character.isNumber {
      if character == "0", isLeading { continue }
      isLeading = character.isLetter
      key.append(character)
    }
    return key
  }
}
