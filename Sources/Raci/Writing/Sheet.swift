/// A table of texts, to be written in any form.
public struct Sheet: Sendable {
  /// What it shows.
  public let title: String
  /// A sentence on how to read it; empty if none is needed.
  public let legend: String
  /// Names of the columns.
  public let header: [String]
  /// The rows, each as long as the header; the first cell names the row.
  public let rows: [[String]]
  /// Whether the cells after the first hold letters.
  public let isChart: Bool

  /// A table.
  public init(
    _ title: String, legend: String = "", header: [String], rows: [[String]],
    isChart: Bool = false
  ) {
    self.title = title
    self.legend = legend
    self.header = header
    self.rows = rows
    self.isChart = isChart
  }
}

extension RaciMatrix {
  /// The chart as a table: cells as they were written where the letters do not tell all.
  public var sheet: Sheet {
    Sheet(
      name ?? "RACI chart",
      legend: RaciLetters.named.map { "\($0.initial): \($0.name)" }.joined(separator: ", ") + ".",
      header: [taskHeader] + roles,
      rows: tasks.enumerated().map { index, task in
        [task.name] + roles.indices.map { cell(index, $0).text }
      }, isChart: true)
  }
}
