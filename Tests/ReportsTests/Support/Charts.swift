import OrgKit

/// Charts that pages and documents are tried on.
enum Charts {
  /// A chart that is read from a text.
  static func read(_ text: String) throws -> RaciMatrix {
    try RaciReader(Orgs.catalog.vocabulary).read(text, called: "chart.csv")
  }

  /// What is wrong with a chart.
  static func review(_ text: String) throws -> RaciReview {
    try RaciReview(read(text), Orgs.catalog)
  }

  /// The roles of a chart given to people (CSV), and what is wrong then.
  static func assign(_ text: String, people: String) throws -> (RaciAssignment, RaciReview) {
    let assignment = try RaciAssignment(read(text), Orgs.facts(people: people))
    return (
      assignment, try RaciReview(assignment.matrix, try Orgs.catalog, assignment: assignment)
    )
  }

  /// One of each kind of finding that a chart can have, and names as spiteful as can be.
  static let hostile = """
    Task,RevOps,<b>Sales</b>,revops,Empty,"say ""hi""\u{1B}[2J"
    MQL,A,A,R/A,,X
    mql,,,,,
    "<script>alert(1)</script>|",C,,,,I
    """
}
