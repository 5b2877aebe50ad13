import OrgKit

@testable import Raci

/// Charts and orgs that are read as a user's files are.
enum Charts {
  private static let loaded = Result { try Catalog() }

  /// The catalogue, read once.
  static var catalog: Catalog {
    get throws { try loaded.get() }
  }

  /// A chart that is read from a text.
  static func read(
    _ text: String, as format: RaciReader.Format? = nil, called file: String = "chart"
  ) throws -> RaciMatrix {
    try RaciReader(catalog.vocabulary, format: format).read(text, called: file)
  }

  /// The cell that a text makes.
  static func cell(_ text: String) throws -> RaciCell { RaciCell(text, try catalog.vocabulary) }

  /// The facts of a people table.
  static func facts(_ people: String) throws -> Facts {
    let builder = OrgBuilder()
    var people = people
    try people.withUTF8 {
      try OrgReader(catalog).readCSV(.people, $0, ReadOptions(file: "people.csv"), into: builder)
    }
    return try Facts(builder.seal(), catalog: catalog, scheme: ArrBands(catalog))
  }

  /// What is wrong with a chart, with or without people.
  static func review(_ chart: String, people: String? = nil) throws -> RaciReview {
    let matrix = try read(chart)
    let assignment = try people.map {
      try RaciAssignment(matrix, facts($0))
    }
    return try RaciReview(matrix, try catalog, assignment: assignment)
  }
}

extension RaciMatrix {
  /// The letters, row by row, e.g. `["A C", "R/A -"]`.
  var letters: [String] {
    tasks.indices.map { task in
      roles.indices.map { self[task, $0].isEmpty ? "-" : self[task, $0].text }
        .joined(separator: " ")
    }
  }
}

extension RaciReview {
  /// What the findings of a check are about: a task, a role, or `task / role`.
  func subjects(_ check: String) -> [String] {
    findings.filter { $0.info.id == check }.map { finding in
      [
        finding.task.map { context.matrix.tasks[$0].name },
        finding.role.map { context.matrix.roles[$0] },
      ].compactMap { $0 }.joined(separator: " / ")
    }
  }
}
