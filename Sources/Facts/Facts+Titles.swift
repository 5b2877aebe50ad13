import Catalog
import OrgModel
import Titles

/// What a position is. What the table states always wins over what its title says.
extension Facts {
  /// What reads the titles.
  public var titleReader: TitleReader { titles.reader }

  /// The level that the table or else the title states.
  public func level(ofPosition position: Int) -> Level? { titles.level(ofPosition: position) }

  /// The function that the table, the title or the department states, in this order.
  public func function(ofPosition position: Int) -> String? {
    titles.function(ofPosition: position)
  }

  /// The role that the table states, else the one that the title reads as; nil where the
  /// function has no roles, or where the table contradicts the title's function.
  public func role(ofPosition position: Int) -> String? { titles.role(ofPosition: position) }

  /// The segment of customers that the table or else the title states.
  public func segment(ofPosition position: Int) -> String? {
    if let label = org.label(.segment, ofPosition: position) {
      return catalog.vocabulary.value(.segment, of: label) ?? label.lowercased()
    }
    return reading(ofPosition: position)?.segment
  }

  /// The region that the table or else the title states.
  public func region(ofPosition position: Int) -> String? {
    org.label(.region, ofPosition: position) ?? reading(ofPosition: position)?.region
  }

  /// How sure level, function and role are, 0 to 1: 1 where the table states all three,
  /// 0 where nothing is known.
  public func confidence(ofPosition position: Int) -> Double {
    let fields: [PersonField] = [.level, .function, .role]
    if fields.allSatisfy({ org.label($0, ofPosition: position) != nil }) { return 1 }
    return reading(ofPosition: position)?.confidence ?? 0
  }

  /// The role that a text names, as a role's id or a title does.
  public func role(named text: String) -> String? {
    titles.reader.role(ofCell: text)
  }

  /// The function that a text names, as a function's id, a team or a department does.
  public func function(named text: String) -> String? { titles.reader.function(ofCell: text) }

  /// What the title of a position says, with department, manager and reports where it
  /// leaves something open; nil without a title.
  public func reading(ofPosition position: Int) -> TitleReading? {
    titles.reading(ofPosition: position)
  }
}
