import Catalog

/// A level that a part of a title states, and how firmly.
struct StatedLevel {
  var level: Level
  /// Other holders of the title are on this level.
  var other: Level?
  /// What says so.
  var start: UInt16
  var end: UInt16
}

extension TitleTerms {
  /// The level that part `part` states; nil if it names neither rank nor person.
  ///
  /// Of several the highest counts. A manager manages people when the word comes first
  /// ("Manager, Customer Success"), after a person ("SDR Manager") or where the field is
  /// one of people; "Customer Success Manager" manages customers.
  func level(ofPart part: Int, _ fields: [TitleField]) -> StatedLevel? {
    var found: StatedLevel?
    var subject = joined(to: part)
    var isSenior = false
    for index in 0..<count where Int(terms[index].part) == part {
      let term = terms[index]
      let meaning = term.meaning
      if meaning.rank < 0, meaning.field < 0 {
        isSenior = true
        continue
      }
      var stated: StatedLevel?
      if meaning.field >= 0, let level = fields[Int(meaning.field)].level {
        stated = StatedLevel(level: level, start: term.start, end: term.end)
      } else if let level = Level(place: Int(meaning.rank)) {
        stated = StatedLevel(level: level, start: term.start, end: term.end)
        switch level {
        case .manager:
          let own = meaning.field >= 0 ? term : subject
          if let own, !(isSenior && meaning.field < 0) {
            manage(own, isPerson: meaning.field < 0 && isPerson(own), fields, &stated)
          }
        case .lead: if hasPerson(after: index, part) { stated?.other = .individualContributor }
        case .cxo: chief(after: index, part, &stated)
        default: break
        }
      } else if meaning.flags.contains(.person) {
        stated = StatedLevel(level: .individualContributor, start: term.start, end: term.end)
      }
      if let stated, found.map({ $0.level < stated.level }) ?? true { found = stated }
      if meaning.field >= 0, joints[part] != .and || subject == nil { subject = term }
      isSenior = false
    }
    return found
  }

  /// In "Sales and Marketing Manager" the manager is one of sales.
  private func joined(to part: Int) -> TitleTerm? {
    guard part > 0, joints[part] == .and else { return nil }
    let before = terms[..<count].filter { Int($0.part) == part - 1 }
    return before.contains { $0.meaning.rank >= 0 } ? nil : before.last { $0.meaning.field >= 0 }
  }

  /// Whether what `term` names is a person and not a field of work.
  private func isPerson(_ term: TitleTerm) -> Bool {
    term.meaning.flags.contains(.person) && !term.meaning.flags.contains(.yields)
      && term.meaning.rank < 0
  }

  private func hasPerson(after index: Int, _ part: Int) -> Bool {
    (index + 1..<max(count, index + 1)).contains {
      Int(terms[$0].part) == part && terms[$0].meaning.flags.contains(.person)
    }
  }

  /// What "manager" after `subject` means.
  private func manage(
    _ subject: TitleTerm, isPerson: Bool, _ fields: [TitleField], _ stated: inout StatedLevel?
  ) {
    if isPerson { return }
    switch fields[Int(subject.meaning.field)].management {
    case .yes: break
    case .likely: stated?.other = .individualContributor
    case .unlikely:
      stated?.level = .individualContributor
      stated?.other = .manager
    case .no: stated?.level = .individualContributor
    }
  }

  /// What "chief" means: an officer, unless it is the first of several at a trade.
  private func chief(after index: Int, _ part: Int, _ stated: inout StatedLevel?) {
    let following = terms[(index + 1)..<count].filter { Int($0.part) == part }
    let isTrade = following.last.map { $0.meaning.flags.contains(.person) } ?? false
    if isTrade, !isOfficer(following.last) {
      stated?.level = .lead
      stated?.other = .director
    } else if !isTrade {
      stated?.other = .director
    }
  }

  private func isOfficer(_ term: TitleTerm?) -> Bool { term?.isOfficer ?? false }
}
