import CSV
import Catalog
import Decisions
import OrgModel

/// Reads a decision from delimited text, in one of two forms.
///
/// A matrix has a row for each option, named in the first column, and a column for each
/// criterion; rows called `weight` and `direction` say so of the criteria; a value that is
/// not known is a range, `2..4`. Scores of leaders have the columns leader, option, criterion
/// and score; a row with the option `weight` is that leader's weight of the criterion.
struct DecisionTableReader {
  let options: ReadOptions
  /// The ends of the scale that leaders score on.
  let scale: ClosedRange<Double>

  private let numbers = NumberParser()

  init(_ options: ReadOptions, scale: ClosedRange<Double>) {
    self.options = options
    self.scale = scale
  }

  private struct Row {
    let number: Int
    let cells: [String]
  }

  /// Errors, with row and column: text that cannot be split, missing cells, what is not a
  /// number, scores off the scale, a score given twice.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Decision {
    try TextCheck.withUTF8(bytes, options) { text in
      var rows = try split(text)
      guard !rows.isEmpty else {
        throw error("is empty", row: 0, hint: "it should begin with a row of column names")
      }
      let header = rows.removeFirst().cells
      let lower = header.map { $0.lowercased() }
      let places = ["leader", "option", "criterion", "score"].map { lower.firstIndex(of: $0) }
      if let leader = places[0], let option = places[1], let criterion = places[2],
        let score = places[3]
      {
        return try scores(rows, header, leader, option, criterion, score)
      }
      return try matrix(rows, header)
    }
  }

  private func split(_ text: UnsafeBufferPointer<UInt8>) throws -> [Row] {
    var scanner = CSVScanner(text, delimiter: options.delimiter ?? CSVScanner.delimiter(of: text))
    var record = CSVRecord()
    var rows: [Row] = []
    do throws(CSVError) {
      while try scanner.read(into: &record) {
        rows.append(Row(number: scanner.row, cells: record.strings()))
      }
    } catch {
      throw self.error("cannot be split into columns", row: error.row, hint: "check its quotes")
    }
    for row in rows where row.cells.count != rows[0].cells.count {
      throw error(
        "has \(row.cells.count) fields where the header has \(rows[0].cells.count)",
        row: row.number)
    }
    return rows
  }

  private func matrix(_ rows: [Row], _ header: [String]) throws -> Decision {
    let ids = Array(header.dropFirst())
    var directions = [Direction](repeating: .max, count: ids.count)
    var weights = [Double?](repeating: nil, count: ids.count)
    var names: [String] = []
    var cells: [Cell] = []
    for row in rows {
      let values = row.cells.dropFirst()
      switch row.cells[0].lowercased() {
      case "weight", "weights":
        weights = try zip(ids, values).map { id, text in
          text.isEmpty ? nil : try number(text, row, id)
        }
      case "direction", "directions":
        directions = try zip(ids, values).map { id, text in
          guard let direction = Direction(rawValue: text.isEmpty ? "max" : text.lowercased())
          else { throw error("must be max or min", row: row.number, id, text) }
          return direction
        }
      default:
        names.append(row.cells[0])
        cells += try zip(ids, values).map { id, text in try cell(text, row, id) }
      }
    }
    let criteria = ids.indices.map { Criterion(ids[$0], directions[$0], weight: weights[$0]) }
    return try Decision(criteria: criteria, options: names, cells: cells)
  }

  private func cell(_ text: String, _ row: Row, _ column: String) throws -> Cell {
    guard let dots = firstDots(text) else { return Cell(try number(text, row, column)) }
    let low = try number(String(text[..<dots]), row, column)
    let high = try number(String(text[text.index(dots, offsetBy: 2)...]), row, column)
    guard low <= high else {
      throw error("is inverted", row: row.number, column, text, hint: "write the lower end first")
    }
    return Cell(low: low, high: high)
  }

  private func firstDots(_ text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix("..") }
  }

  private func number(_ text: String, _ row: Row, _ column: String) throws -> Double {
    guard !text.isEmpty else {
      throw error(
        "is missing", row: row.number, column,
        hint: "if it is not known, write the range that it can have: 2..4")
    }
    var text = text
    guard let number = text.withUTF8({ numbers.parse($0) }) else {
      throw error("is not a number", row: row.number, column, text)
    }
    return number.value
  }

  private func scores(
    _ rows: [Row], _ header: [String], _ leader: Int, _ option: Int, _ criterion: Int,
    _ score: Int
  ) throws -> Decision {
    let judged = rows.filter { $0.cells[option].lowercased() != "weight" }
    let leaders = unique(judged.map { $0.cells[leader] })
    let names = unique(judged.map { $0.cells[option] })
    let ids = unique(rows.map { $0.cells[criterion] })
    var scores = [[Double]](
      repeating: [Double](repeating: .nan, count: names.count * ids.count), count: leaders.count)
    var weights = [[Double]](repeating: [], count: ids.count)
    let places = (
      leader: index(leaders), option: index(names), criterion: index(ids)
    )
    for row in rows {
      for column in [leader, option, criterion] where row.cells[column].isEmpty {
        throw error("is missing", row: row.number, header[column])
      }
      if row.cells[score].isEmpty { continue }
      let value = try number(row.cells[score], row, header[score])
      guard let column = places.criterion[row.cells[criterion]] else { continue }
      if row.cells[option].lowercased() == "weight" {
        weights[column].append(value)
        continue
      }
      guard scale.contains(value) else {
        throw error(
          "is not a score from \(scale.lowerBound) to \(scale.upperBound)", row: row.number,
          header[score], row.cells[score])
      }
      guard let who = places.leader[row.cells[leader]], let what = places.option[row.cells[option]]
      else { continue }
      let place = what * ids.count + column
      guard scores[who][place].isNaN else {
        throw error(
          "is the second score of \(row.cells[leader]) for \(row.cells[option]) on "
            + row.cells[criterion], row: row.number, header[score], row.cells[score])
      }
      scores[who][place] = value
    }
    let workshop = Workshop(leaders: leaders, scale: scale, scores: scores)
    let criteria = ids.indices.map { index in
      let given = weights[index]
      return Criterion(
        ids[index],
        weight: given.isEmpty ? nil : given.reduce(0, +) / Double(given.count))
    }
    return try Decision(
      criteria: criteria, options: names, cells: workshop.cells, workshop: workshop)
  }

  private func index(_ names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  private func error(
    _ reason: String, row: Int, _ column: String? = nil, _ value: String? = nil,
    hint: String? = nil
  ) -> OrgError {
    OrgError(
      .badInput, reason,
      at: .init(
        file: options.file, row: row, column: column, value: value.map { OrgError.clipped($0) }),
      hint: hint)
  }
}
