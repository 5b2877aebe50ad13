import Catalog
import OrgModel
import Titles

/// What titles say, read once for each title, and again for positions where it leaves
/// open what department, manager or reports decide; beside what the columns say.
struct TitleFacts: Sendable {
  private let org: Org
  let reader: TitleReader
  private var readings: [TitleReading] = []
  /// Place among `readings` by symbol of the title; -1 for none.
  private var readingOfTitle: [Int32] = []
  /// Place among `readings` by position; -1 where the title alone decides.
  private var readingOfPosition: [Int32] = []
  /// What cells of the level column mean.
  private var levels: [Symbol: Level] = [:]
  /// What cells of the function and department columns mean.
  private var functions: [Symbol: String] = [:]
  /// What cells of the role column mean.
  private var roles: [Symbol: String] = [:]

  /// What may decide where a title does not.
  private struct Context: Hashable {
    let title: Symbol
    let department: Symbol
    let manager: Symbol
    let hasReports: Bool?
  }

  /// Reads the titles of `org`. Linear in people.
  init(_ org: Org, _ structure: Structure?, reader: TitleReader) {
    self.org = org
    self.reader = reader
    for symbol in distinct(.level) {
      levels[symbol] = reader.level(ofCell: org.interning.labels[symbol] ?? "")
    }
    for symbol in distinct(.function) + distinct(.department) where functions[symbol] == nil {
      functions[symbol] = reader.function(ofCell: org.interning.labels[symbol] ?? "")
    }
    for symbol in distinct(.role) {
      roles[symbol] = reader.role(ofCell: org.interning.labels[symbol] ?? "")
    }
    readingOfTitle = [Int32](repeating: -1, count: org.interning.labels.count)
    for title in distinct(.title) {
      readingOfTitle[Int(title)] = Int32(truncatingIfNeeded: readings.count)
      readings.append(reader.read(org.interning.labels.utf8(of: title)))
    }
    if readings.contains(where: \.isOpen) { readOpen(structure) }
  }

  /// Reads the titles that leave something open once for each context.
  private mutating func readOpen(_ structure: Structure?) {
    readingOfPosition = [Int32](repeating: -1, count: org.positions.count)
    var places: [Context: Int32] = [:]
    for position in 0..<org.positions.count {
      let title = symbol(.title, position)
      guard reading(ofTitle: title)?.isOpen == true else { continue }
      let above = structure.map { Int($0.manager[position]) } ?? -1
      let context = Context(
        title: title, department: symbol(.department, position),
        manager: above < 0 ? .none : symbol(.title, above),
        hasReports: structure.map { $0.span[position] > 0 })
      let new = Int32(truncatingIfNeeded: readings.count)
      let place = places[context] ?? new
      if place == new {
        places[context] = new
        readings.append(
          reader.read(
            org.interning.labels.utf8(of: title),
            in: TitleContext(
              department: org.interning.labels[context.department],
              manager: reading(ofTitle: context.manager),
              reports: context.hasReports.map { $0 ? 1 : 0 })))
      }
      readingOfPosition[position] = place
    }
  }

  private func distinct(_ field: PersonField) -> [Symbol] {
    var isSeen = [Bool](repeating: false, count: org.interning.labels.count)
    for symbol in org.people.integers(field) where symbol >= 0 { isSeen[Int(symbol)] = true }
    return isSeen.indices.filter { isSeen[$0] }.map { Symbol($0) }
  }

  private func symbol(_ field: PersonField, _ position: Int) -> Symbol {
    org.people.symbol(field, Int(org.positions.firstRow[position]))
  }

  /// What a title says by itself; nil for none.
  func reading(ofTitle title: Symbol) -> TitleReading? {
    guard title >= 0, readingOfTitle[Int(title)] >= 0 else { return nil }
    return readings[Int(readingOfTitle[Int(title)])]
  }

  /// What the title of a position says; nil without a title.
  func reading(ofPosition position: Int) -> TitleReading? {
    let own = readingOfPosition.isEmpty ? -1 : readingOfPosition[position]
    return own >= 0 ? readings[Int(own)] : reading(ofTitle: symbol(.title, position))
  }

  /// The level column's, else the title's.
  func level(ofPosition position: Int) -> Level? {
    levels[symbol(.level, position)] ?? reading(ofPosition: position)?.level
  }

  /// The function column's, else the title's, else the department's.
  func function(ofPosition position: Int) -> String? {
    let stated = symbol(.function, position)
    if stated >= 0 { return functions[stated] ?? org.interning.labels[stated] }
    if let reading = reading(ofPosition: position), let function = reading.function,
      function != "other" || !reading.doubts.contains(.noFunction)
    {
      return function
    }
    return functions[symbol(.department, position)]
  }

  /// The role column's, else the title's where such posts are found in the function.
  func role(ofPosition position: Int) -> String? {
    let stated = symbol(.role, position)
    if stated >= 0 { return roles[stated] ?? org.interning.labels[stated] }
    guard let reading = reading(ofPosition: position),
      reader.isFound(reading, in: function(ofPosition: position))
    else { return nil }
    return reader.role(of: reading, at: level(ofPosition: position))
  }
}
