import Facts
import OrgModel

extension Facts {
  /// Whom the word of a company document names as the owner of something.
  enum Owner {
    /// Nobody: the word is empty, or one that stands for an empty cell.
    case nobody
    /// The holder of a post.
    case position(Int)
    /// A team or a role, whose function is known.
    case function(String)
    /// Somebody who is neither in the tables nor a known team or role.
    case unread
  }

  /// Reads an owner: an employee's id, e-mail or name, a role of the catalogue or a team.
  /// Linear in people.
  func owner(_ text: String) -> Owner {
    if isBlank(text) { return .nobody }
    if let position = position(called: text) { return .position(position) }
    if let roles = try? catalog.records("role"), let row = roles.range(of: text).first {
      return .function(roles.text(row, "function"))
    }
    return function(named: text).map { .function($0) } ?? .unread
  }

  /// The function of an owner; nil for nobody and for whom nothing is known of.
  func function(of owner: Owner) -> String? {
    switch owner {
    case .position(let position): function(ofPosition: position)
    case .function(let function): function
    case .nobody, .unread: nil
    }
  }

  private func position(called text: String) -> Int? {
    var text = text
    let symbol = text.withUTF8 { org.interning.identities.symbol(of: $0) }
    if let symbol, case .position(let position) = org.reference(symbol) { return position }
    let wanted = text.lowercased()
    var found: Int?
    for row in 0..<org.people.count {
      let names = [org.people.text(.name, row), org.people.text(.email, row)]
      guard names.contains(where: { $0?.lowercased() == wanted }) else { continue }
      let position = Int(org.positions.positionOfRow[row])
      // A name of several people is nobody's.
      guard found == nil || found == position else { return nil }
      found = position
    }
    return found
  }

  /// Whether a text is empty, or a word that stands for an empty cell.
  func isBlank(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || catalog.vocabulary.value(.empty, of: text) != nil
  }
}
