import Facts
import OrgModel

extension Facts {
  /// How a sentence calls a position: name, then id and title in brackets.
  public func call(_ position: Int) -> String {
    let id = org.id(ofPosition: position)
    let name = org.name(ofPosition: position)
    let title = org.label(.title, ofPosition: position)
    let details = [name == id ? nil : id, title].compactMap { $0 }.joined(separator: ", ")
    return details.isEmpty ? name : "\(name) (\(details))"
  }

  /// A position as the subject of a finding.
  func subject(_ position: Int) -> Subject { Subject(.person, org.id(ofPosition: position)) }

  /// The organisation as the subject of a finding.
  public var orgSubject: Subject { Subject(.org, org.company.text("name") ?? "organisation") }

  /// What is missing for rules about the reporting tree; nil if it is there.
  var missingStructure: [Outcome]? {
    if structure != nil { return nil }
    return [.unknown([org.people.count == 0 ? .people : .managers])]
  }

  /// What is missing for rules about owners and their books; nil if it is there.
  var missingBooks: [Outcome]? {
    if segmentation == nil { return [.unknown([.accounts])] }
    return org.accounts.has(.ownerID) ? nil : [.unknown([.owners])]
  }

  /// What is missing where accounts have no segment.
  var missingSegments: [Datum] {
    let data = (segmentation?.missingData ?? []).map { Datum(rawValue: $0) }
    return data.isEmpty ? [.arr] : data
  }

  /// How a sentence calls the owner of a book.
  public func callOwner(_ symbol: Symbol) -> String {
    if case .position(let position) = org.reference(symbol) { return call(position) }
    return org.interning.identities[symbol] ?? ""
  }
}

/// `1 account`, `2 accounts`; `many` where the plural is not made with an s.
public func counted(_ count: Int, _ noun: String, many: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : many ?? noun + "s")"
}

/// As `counted(_:_:)`, for a noun that is given in the plural, as units are.
func counted(_ count: Int, ofMany nouns: String) -> String {
  "\(count) \(count == 1 && nouns.hasSuffix("s") ? String(nouns.dropLast()) : nouns)"
}

/// ARR in a sentence: `$1.9M`, `$45k`.
public func money(_ amount: Double, currency: String?) -> String {
  let sign = currency == nil || currency == "USD" ? "$" : "\(currency ?? "") "
  // Whatever would be rounded up to the next unit is written in it.
  if amount >= 999_500 { return "\(sign)\(numberText((amount / 1e5).rounded() / 10))M" }
  if amount >= 999.5 { return "\(sign)\(numberText((amount / 1e3).rounded()))k" }
  return "\(sign)\(numberText(amount.rounded()))"
}

/// A share in a sentence: `35%`.
public func percent(_ share: Double) -> String { "\(numberText(share * 100))%" }
