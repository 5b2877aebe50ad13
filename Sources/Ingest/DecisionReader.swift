import Catalog
import Decisions
import JSON
import OrgModel

/// Reads what is to be decided: a JSON document (`orgkit schema decision`) or a table.
public struct DecisionReader {
  private let options: ReadOptions
  /// The ends of the scale that leaders score on.
  private let scale: ClosedRange<Double>

  /// A reader of an input that messages call `options.file`. The scale of workshop scores is
  /// the catalogue's. Errors: a catalogue without one.
  public init(_ options: ReadOptions, catalog: Catalog) throws {
    self.options = options
    guard let row = catalog["decision-matrix.score"].first, let low = row.low, let high = row.high
    else { throw OrgError(.notFound, "the catalogue has no scale of workshop scores") }
    scale = low...high
  }

  /// The decision in a table. Errors: as of `DecisionTableReader` and `Decision`, with their
  /// place.
  public func read(csv bytes: UnsafeBufferPointer<UInt8>) throws -> Decision {
    try located { try DecisionTableReader(options, scale: scale).read(bytes) }
  }

  /// The decision in a document. Errors, each with its pointer: unknown keys, what is missing
  /// or of the wrong type; and those of `Decision`.
  public func read(json bytes: UnsafeBufferPointer<UInt8>) throws -> Decision {
    try located {
      let members = try JSONDocument.object(bytes, options)
      let place = JSONPlace(file: options.file, pointer: "")
      try place.check(
        members, ["criteria", "options", "pairwise", "weight_order", "leaders", "title"])
      let (criteria, ranges) = try criteria(try place.array(members, "criteria"), place)
      let ids = criteria.map(\.id)
      let listed = try place.array(members, "options")
      let names = try listed.enumerated().map { index, value in
        let place = place.at("options").at(index)
        let option = try place.object(value)
        try place.check(option, ["id", "values"])
        return try place.text(option, "id")
      }
      let knowledge = WeightKnowledge(ranges: ranges, order: try order(members, place))
      let pairwise = try pairwise(members, ids, place)
      guard members["leaders"] != nil else {
        return try Decision(
          criteria: criteria, options: names, cells: try cells(listed, criteria.count, place),
          pairwise: pairwise, knowledge: knowledge)
      }
      let workshop = try workshop(
        try place.array(members, "leaders"), options: names.count, criteria: criteria.count, place)
      return try Decision(
        criteria: criteria, options: names, cells: workshop.cells, pairwise: pairwise,
        knowledge: knowledge, workshop: workshop)
    }
  }

  /// Adds the file to errors that do not know it.
  private func located<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch var error as OrgError {
      if error.location.file == nil { error.location.file = options.file }
      throw error
    }
  }

  private func criteria(
    _ values: [JSONValue], _ document: JSONPlace
  ) throws -> ([Criterion], [String: ClosedRange<Double>]) {
    var ranges: [String: ClosedRange<Double>] = [:]
    let criteria = try values.enumerated().map { index, value in
      let place = document.at("criteria").at(index)
      let members = try place.object(value)
      try place.check(members, ["id", "weight", "direction", "weight_range", "preference"])
      let id = try place.text(members, "id")
      var direction = Direction.max
      if let given = members["direction"], given != .null {
        guard let known = given.string.flatMap(Direction.init(rawValue:)) else {
          throw place.at("direction").error("must be \"max\" or \"min\"")
        }
        direction = known
      }
      if let given = members["weight_range"], given != .null {
        let place = place.at("weight_range")
        let ends = try place.numbers(given)
        guard ends.count == 2, ends[0] <= ends[1] else {
          throw place.error("must be [least, greatest]")
        }
        ranges[id] = ends[0]...ends[1]
      }
      return Criterion(
        id, direction, weight: try place.number(members, "weight"),
        preference: try preference(members["preference"], place.at("preference")))
    }
    return (criteria, ranges)
  }

  private func preference(_ value: JSONValue?, _ place: JSONPlace) throws -> PreferenceFunction {
    guard let value, value != .null else { return .usual }
    let members = try place.object(value)
    try place.check(members, ["function", "q", "p", "s"])
    func threshold(_ key: String) throws -> Double {
      guard let number = try place.number(members, key) else {
        throw place.error("lacks the threshold \(key)")
      }
      return number
    }
    switch try place.text(members, "function") {
    case "usual": return .usual
    case "linear":
      return .linear(
        indifference: try place.number(members, "q") ?? 0, preference: try threshold("p"))
    case "gaussian": return .gaussian(spread: try threshold("s"))
    default:
      throw place.at("function").error("must be \"usual\", \"linear\" or \"gaussian\"")
    }
  }

  private func cells(
    _ options: [JSONValue], _ count: Int, _ document: JSONPlace
  ) throws -> [Cell] {
    try options.enumerated().flatMap { index, value in
      let place = document.at("options").at(index)
      let values = try place.array(try place.object(value), "values")
      guard values.count == count else {
        throw place.at("values").error("has \(values.count) values for \(count) criteria")
      }
      return try values.enumerated().map { column, value in
        let place = place.at("values").at(column)
        if let number = value.double { return Cell(number) }
        if case .array = value {
          let ends = try place.numbers(value)
          guard ends.count == 2 else { throw place.error("must be a number or [low, high]") }
          return Cell(low: ends[0], high: ends[1])
        }
        throw place.error(
          value == .null ? "is missing" : "is \(value.kind), not a number",
          hint: "if it is not known, write the range that it can have: [low, high]")
      }
    }
  }

  private func order(_ members: [String: JSONValue], _ place: JSONPlace) throws -> [String] {
    guard let value = members["weight_order"], value != .null else { return [] }
    return try place.array(members, "weight_order").enumerated().map { index, value in
      guard let id = value.string else {
        throw place.at("weight_order").at(index).error("must be the id of a criterion")
      }
      return id
    }
  }

  private func pairwise(
    _ members: [String: JSONValue], _ ids: [String], _ document: JSONPlace
  ) throws -> PairwiseMatrix? {
    guard let value = members["pairwise"], value != .null else { return nil }
    let place = document.at("pairwise")
    let rows = try document.array(members, "pairwise")
    let judgements = try rows.enumerated().flatMap { row, value in
      guard let cells = value.array, cells.count == rows.count, rows.count == ids.count else {
        throw place.at(row).error("must have one judgement for each of \(ids.count) criteria")
      }
      return try cells.enumerated().map { column, cell in
        guard let number = judgement(cell) else {
          throw place.at(row).at(column).error(
            "must be a number, a fraction such as \"1/3\", or null where nothing was judged")
        }
        return number
      }
    }
    do { return try PairwiseMatrix(judgements, names: ids) } catch var error as OrgError {
      error.location.pointer = place.pointer
      throw error
    }
  }

  /// A number, a fraction in words, or NaN for null.
  private func judgement(_ value: JSONValue) -> Double? {
    if value == .null { return .nan }
    if let number = value.double { return number }
    guard let parts = value.string?.split(separator: "/"), parts.count == 2,
      let above = Double(parts[0]), let below = Double(parts[1]), below != 0
    else { return nil }
    return above / below
  }

  private func workshop(
    _ values: [JSONValue], options: Int, criteria: Int, _ document: JSONPlace
  ) throws -> Workshop {
    var leaders: [String] = []
    let scores = try values.enumerated().map { index, value in
      let place = document.at("leaders").at(index)
      let members = try place.object(value)
      try place.check(members, ["id", "scores"])
      leaders.append(try place.text(members, "id"))
      let rows = try place.array(members, "scores")
      guard rows.count == options else {
        throw place.at("scores").error("has \(rows.count) rows for \(options) options")
      }
      return try rows.enumerated().flatMap { row, value in
        let place = place.at("scores").at(row)
        guard let cells = value.array, cells.count == criteria else {
          throw place.error("must have one score for each of \(criteria) criteria")
        }
        return try cells.enumerated().map { column, cell in
          if cell == .null { return Double.nan }
          guard let score = cell.double, scale.contains(score) else {
            throw place.at(column).error(
              "must be a score from \(scale.lowerBound) to \(scale.upperBound), or null")
          }
          return score
        }
      }
    }
    guard !leaders.isEmpty else { throw document.at("leaders").error("names no leader") }
    guard Set(leaders).count == leaders.count else {
      throw document.at("leaders").error("names a leader twice")
    }
    return Workshop(leaders: leaders, scale: scale, scores: scores)
  }
}
